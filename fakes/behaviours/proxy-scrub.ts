import { enabledPlans } from '../tenant/enabled-plans.ts'
import { bare, domainOf, isSmtp } from './transitions/addresses.ts'
import { defineBehaviour } from './define.ts'

/** Recalculation is asynchronous and its delay undocumented; five minutes is assumed. */
export const scrubDelay = 5 * 60_000

/** Going by the service name covers the published list of plans, add-ons such as Customer Lockbox or Defender included. */
export default defineBehaviour({
  id: 'proxy-scrub',
  claim: 'While a plan that Exchange acts on is enabled on a MailUser, every SMTP proxy outside the verified domains is removed, some time later.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  on: 'plans.enabled',
  happen(world, { tenant, account, plans }) {
    if (!plans.some(plan => plan.service === 'exchange')) return
    world.clock.after(scrubDelay, () => {
      if (tenant.recipients.get(account.id)?.type !== 'MailUser') return
      if (!enabledPlans(tenant, account).some(plan => plan.service === 'exchange')) return
      account.proxyAddresses = account.proxyAddresses.filter(proxy => !isSmtp(proxy) || tenant.domains.get(domainOf(bare(proxy)))?.isVerified)
    })
  },
})
