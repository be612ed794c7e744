import { findGroup, groupNames } from '../groups.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'old-license-group-left',
  title: 'The source account is still in its old license group',
  gate: 'close',
  checks: ['license-transition'],
  alsoFound: ['proxy-scrub'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    findGroup(world.tenant('source'), groupNames.standardE5).members.add(pair.sourceId)
  },
})
