import type { Tenant } from '../tenant/tenant.ts'
import { domainOf } from './transitions/addresses.ts'
import { becomeLinked } from './transitions/identities.ts'
import { defineBehaviour } from './define.ts'

/** A partner's own setting, else the tenant's default; what neither sets is off. */
function consents(tenant: Tenant, partner: Tenant, direction: 'inboundAllowed' | 'outboundAllowed'): boolean {
  return (tenant.partners.get(partner.id)?.automaticUserConsent ?? tenant.defaultPolicy.automaticUserConsent)?.[direction] ?? false
}

export default defineBehaviour({
  id: 'automatic-redemption',
  claim:
    'An invitation is redeemed at once when the inviting tenant allows automatic redemption inbound and the home tenant outbound; the account gains a federated identity and keeps its user type.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/external-id/cross-tenant-access-overview',
  on: 'account.invited',
  happen(world, { tenant, account, email }) {
    const home = [...world.tenants.values()].find(each => each !== tenant && each.domains.get(domainOf(email))?.isVerified)
    if (!home || !consents(tenant, home, 'inboundAllowed') || !consents(home, tenant, 'outboundAllowed')) return
    becomeLinked(account, world.clock.iso())
    world.emit('account.redeemed', { tenant, account })
  },
})
