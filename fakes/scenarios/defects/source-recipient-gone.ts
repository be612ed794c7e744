import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'source-recipient-gone',
  title: 'The source MailUser was deleted',
  gate: 'close',
  checks: ['source-mail-user'],
  alsoFound: ['mail-redirect', 'attribution', 'proxy-scrub', 'free-busy-redirect', 'profile-resolution'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.tenant.recipients.delete(pair.sourceId)
    source.tenant.softDeletedRecipients.set(pair.sourceId, source.recipient)
  },
})
