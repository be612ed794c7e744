import { daysFromStart } from '../circumstances.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'soft-deleted-user',
  title: 'A soft-deleted user with the same identity is in the target',
  gate: 'prestage',
  checks: ['soft-deleted-twin'],
  alsoFound: ['upn-conflict'],
  predicts: ['EXCH-08'],
  scope: 'user',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    const id = world.random.guid()
    target.tenant.deletedAccounts.set(id, {
      ...structuredClone(target.account),
      id,
      userPrincipalName: `${id.replaceAll('-', '')}${pair.targetUpn}`,
      proxyAddresses: [],
      deletedDateTime: daysFromStart(world, -5),
    })
  },
})
