import { mailboxOf, sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'substrate-hold-items',
  title: 'The archive keeps items in SubstrateHolds',
  gate: 'prestage',
  checks: ['mailbox-hold'],
  predicts: ['EXCH-08'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://github.com/microsoft/CSS-Exchange/blob/main/docs/Admin/CrossTenantMailboxMigrationValidation.md',
  apply(world, pair) {
    const { source, target } = sidesOf(world, pair)
    source.recipient.archiveGuid ??= world.random.guid()
    target.recipient.archiveGuid = source.recipient.archiveGuid
    mailboxOf(source.recipient).substrateHoldItems = 12
  },
})
