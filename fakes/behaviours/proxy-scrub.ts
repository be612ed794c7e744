import { scrubDelay, scrubLater } from './transitions/scrub.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'proxy-scrub',
  claim:
    'While a plan that Exchange acts on is enabled on a MailUser, every SMTP proxy outside the verified domains is removed, some time later.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  delays: [scrubDelay],
  on: 'plans.enabled',
  happen(world, { tenant, account, plans }) {
    if (plans.some(plan => plan.service === 'exchange')) scrubLater(world, tenant, account)
  },
})
