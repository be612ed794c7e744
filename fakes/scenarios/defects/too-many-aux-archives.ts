import { mailboxOf, sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'too-many-aux-archives',
  title: 'The archive has more auxiliary archives than a move takes',
  gate: 'prestage',
  checks: ['aux-archives'],
  predicts: ['AuxArchiveNotFoundInTargetRecipientException', 'EXCH-08', 'too-many-aux-archives'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://github.com/microsoft/CSS-Exchange/blob/main/docs/Admin/CrossTenantMailboxMigrationValidation.md',
  apply(world, pair) {
    const { source, target } = sidesOf(world, pair)
    source.recipient.archiveGuid ??= world.random.guid()
    target.recipient.archiveGuid = source.recipient.archiveGuid
    mailboxOf(source.recipient).auxArchives = 13
  },
})
