import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'soft-deleted-mailbox',
  title: 'A soft-deleted mailbox in the target has the same ExchangeGuid',
  gate: 'prestage',
  checks: ['soft-deleted-twin'],
  predicts: ['EXCH-08'],
  scope: 'user',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    const id = world.random.guid()
    target.tenant.softDeletedRecipients.set(id, {
      ...structuredClone(target.recipient),
      id,
      guid: world.random.guid(),
      type: 'UserMailbox',
    })
  },
})
