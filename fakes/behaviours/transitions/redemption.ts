import type { Tenant } from '../../tenant/tenant.ts'

/** A partner's own setting, else the tenant's default; what neither sets is off. */
function consents(tenant: Tenant, partner: Tenant, direction: 'inboundAllowed' | 'outboundAllowed'): boolean {
  return (tenant.partners.get(partner.id)?.automaticUserConsent ?? tenant.defaultPolicy.automaticUserConsent)?.[direction] ?? false
}

/** It takes both: the home tenant lets its users go without asking, the inviting one lets them in. */
export const redeemsAutomatically = (inviting: Tenant, home: Tenant): boolean =>
  consents(inviting, home, 'inboundAllowed') && consents(home, inviting, 'outboundAllowed')
