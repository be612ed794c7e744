import { mailboxOf, sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'orphan-move',
  title: 'The source mailbox is already being moved',
  gate: 'prestage',
  checks: ['move-in-progress'],
  predicts: ['SourceMailboxAlreadyBeingMovedPermanentException', 'EXCH-08'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    const mailbox = mailboxOf(source.recipient)
    mailbox.moveStatus = 'InProgress'
    mailbox.moveBatchName = 'MigrationService:orphan'
  },
})
