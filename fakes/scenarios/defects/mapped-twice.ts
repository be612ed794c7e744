import { required } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'mapped-twice',
  title: 'The identity map names an account twice',
  gate: 'prestage',
  checks: ['identity-map'],
  alsoFound: ['target-upn', 'target-account', 'onedrive-identity-map'],
  predicts: ['CTM-001'],
  scope: 'batch',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping',
  apply(world, pair) {
    const other = required(
      world.pairs.find(each => each !== pair),
      'second user',
    )
    other.targetUpn = pair.targetUpn
  },
})
