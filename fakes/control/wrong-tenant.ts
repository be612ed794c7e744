import type { Claims } from '../services/define.ts'
import type { Tenant } from '../tenant/tenant.ts'
import type { World } from '../tenant/world.ts'

type Params = Readonly<Record<string, string>>

/** A request as the other tenant would see it if the front door sent it there: with its own id in the path and its own app. */
export function asSeenIn(
  world: World,
  tenant: Tenant,
  claims: Claims | null,
  params: Params,
): { tenant: Tenant; claims: Claims | null; params: Params } {
  const other = [...world.tenants.values()].find(candidate => candidate !== tenant) ?? tenant
  const named = params['tenant']?.toLowerCase()
  const isNamed = named === tenant.id.toLowerCase() || named === tenant.initialDomain.toLowerCase()
  const name = [...tenant.servicePrincipals.values()].find(each => each.appId === claims?.clientId)?.displayName
  const app = [...other.servicePrincipals.values()].find(each => each.displayName === name)
  return {
    tenant: other,
    claims: claims && app ? { ...claims, clientId: app.appId } : claims,
    params: isNamed ? { ...params, tenant: other.id } : params,
  }
}
