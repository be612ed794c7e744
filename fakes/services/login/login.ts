import type { OAuthClient, Tenant } from '../../tenant/tenant.ts'
import type { World } from '../../tenant/world.ts'
import type { Audiences } from './audiences.ts'
import type { DelegatedSignIns } from './device-codes.ts'
import type { TokenIssuer } from './tokens.ts'

/** What the sign-in routes of one twin share. */
export interface Login {
  readonly tokens: TokenIssuer
  readonly audiences: Audiences
  readonly signIns: DelegatedSignIns
  readonly realNow: () => number
}

/** The tenant that an authority path names by id or by one of its domains; like the real one, an authority serves every tenant. */
export function tenantOfPath(world: World, name: string): Tenant | undefined {
  const wanted = name.toLowerCase()
  for (const tenant of world.tenants.values())
    if (tenant.id.toLowerCase() === wanted || tenant.initialDomain.toLowerCase() === wanted || tenant.domains.has(wanted)) return tenant
  return undefined
}

export function clientOf(tenant: Tenant, clientId: string): OAuthClient | undefined {
  return tenant.clients.get(clientId) ?? tenant.clients.get(clientId.toLowerCase())
}

export function issuerOf(origin: string, tenant: Tenant): string {
  return `${origin}/${tenant.id}/v2.0`
}
