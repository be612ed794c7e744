import type { Account } from '../../tenant/account.ts'
import { enabledPlans } from '../../tenant/enabled-plans.ts'
import type { ServicePrincipal } from '../../tenant/organization.ts'
import type { Tenant } from '../../tenant/tenant.ts'

interface SideOfTask {
  readonly side: 'source' | 'target'
  readonly tenant: Tenant
  readonly account: Account
}

/** Both accounts of a mapped user; nothing while the mapping names one that is not there. */
export function mappedSides(source: Tenant, target: Tenant, targetId: string): SideOfTask[] {
  const from = source.accounts.get(target.identityMappings.get(targetId)?.sourceId ?? '')
  const to = target.accounts.get(targetId)
  if (!from || !to) return []
  return [
    { side: 'source', tenant: source, account: from },
    { side: 'target', tenant: target, account: to },
  ]
}

export const appOf = (tenant: Tenant, displayName: string): ServicePrincipal | undefined =>
  [...tenant.servicePrincipals.values()].find(each => each.displayName === displayName && each.accountEnabled)

export const lacks = (app: ServicePrincipal, roles: readonly string[]): boolean =>
  !roles.every(role => app.grants.some(grant => grant.role === role))

export const hasService = (tenant: Tenant, account: Account, service: string): boolean =>
  enabledPlans(tenant, account).some(plan => plan.service === service)
