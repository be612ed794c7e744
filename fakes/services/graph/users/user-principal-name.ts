import { domainOf } from '../../../behaviours/transitions/addresses.ts'
import type { Account } from '../../../tenant/account.ts'
import type { Domain } from '../../../tenant/organization.ts'
import type { Tenant } from '../../../tenant/tenant.ts'
import { Refusal } from '../wire/refusal.ts'
import { findByAddress } from './find-account.ts'

/** The verified domain of a UPN or address, if it is one of the tenant's. */
export function verifiedDomainOf(tenant: Tenant, address: string): Domain | null {
  const domain = tenant.domains.get(domainOf(address))
  return domain?.isVerified ? domain : null
}

/** UPNs and proxies are unique together. */
export function refuseTakenUpn(tenant: Tenant, account: Account, upn: string): void {
  const other = findByAddress(tenant, upn)
  if (!other || other.id === account.id) return
  const message = 'Another object with the same value for property userPrincipalName already exists.'
  throw new Refusal(400, 'Request_BadRequest', message, {
    details: [{ code: 'ObjectConflict', message, target: 'userPrincipalName' }],
  })
}
