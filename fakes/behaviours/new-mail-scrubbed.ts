import { scrubDelay, scrubLater } from './transitions/scrub.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'new-mail-scrubbed',
  claim:
    'A mail outside the verified domains that Entra writes to a MailUser with a plan that Exchange acts on does not stay among the proxies.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  delays: [scrubDelay],
  on: 'account.mail-changed',
  happen(world, { tenant, account }) {
    scrubLater(world, tenant, account)
  },
})
