import { assumed, minute } from '../../tenant/delays.ts'
import type { Account } from '../../tenant/account.ts'
import { enabledPlans } from '../../tenant/enabled-plans.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { World } from '../../tenant/world.ts'
import { bare, domainOf, isSmtp } from './addresses.ts'

export const scrubDelay = assumed('until addresses are recalculated', 5 * minute)

/** Going by the service name covers the published list of plans, add-ons such as Customer Lockbox or Defender included. */
const isScrubbed = (tenant: Tenant, account: Account): boolean =>
  tenant.recipients.get(account.id)?.type === 'MailUser' && enabledPlans(tenant, account).some(plan => plan.service === 'exchange')

/** Addresses of a MailUser are recalculated some time later: those outside the verified domains go while an Exchange plan is on. */
export function scrubLater(world: World, tenant: Tenant, account: Account): void {
  if (!isScrubbed(tenant, account)) return
  world.clock.after(scrubDelay.ms, () => {
    if (!isScrubbed(tenant, account)) return
    account.proxyAddresses = account.proxyAddresses.filter(proxy => !isSmtp(proxy) || tenant.domains.get(domainOf(bare(proxy)))?.isVerified)
  })
}
