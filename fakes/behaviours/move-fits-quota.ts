import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'move-fits-quota',
  claim: 'A mailbox whose recoverable items exceed the quota of the target MailUser is not moved.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  on: 'mailbox.move-asked',
  happen(_world, { stamped, found, objections }) {
    const mailbox = found?.recipient.mailbox
    if (!mailbox || mailbox.totalDeletedItemSize <= (stamped?.recoverableItemsQuota ?? Number.POSITIVE_INFINITY)) return
    objections.push({ code: 'QuotaExceededException', message: 'Recoverable Items exceed the quota of the target.' })
  },
})
