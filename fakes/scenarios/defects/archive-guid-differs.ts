import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'archive-guid-differs',
  title: 'The target has another ArchiveGuid',
  gate: 'prestage',
  checks: ['archive-guid'],
  predicts: ['AuxArchiveNotFoundInTargetRecipientException', 'EXCH-08', 'ctim-archive-guid-mismatch'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source, target } = sidesOf(world, pair)
    source.recipient.archiveGuid ??= world.random.guid()
    target.recipient.archiveGuid = world.random.guid()
  },
})
