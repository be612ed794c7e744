import { scrubDelay, scrubLater } from './transitions/scrub.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'written-address-scrubbed',
  claim: 'An address outside the verified domains that Exchange writes to a MailUser with a plan that Exchange acts on does not stay.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  delays: [scrubDelay],
  on: 'recipient.changed',
  happen(world, { tenant, recipient }) {
    const account = tenant.accounts.get(recipient.id)
    if (account) scrubLater(world, tenant, account)
  },
})
