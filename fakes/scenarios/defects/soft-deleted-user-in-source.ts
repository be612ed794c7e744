import { daysFromStart } from '../circumstances.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'soft-deleted-user-in-source',
  title: 'A soft-deleted user with the same UPN is in the source',
  gate: 'prestage',
  checks: ['soft-deleted-twin'],
  predicts: ['EXCH-08'],
  scope: 'user',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    const id = world.random.guid()
    source.tenant.deletedAccounts.set(id, {
      ...structuredClone(source.account),
      id,
      userPrincipalName: `${id.replaceAll('-', '')}${source.account.userPrincipalName}`,
      proxyAddresses: [],
      deletedDateTime: daysFromStart(world, -5),
    })
  },
})
