import type { TenantName } from '../../tenant/tenant.ts'
import type { ServiceName } from '../define.ts'

/** What a token may be asked for. `tenant` is null for a vendor's own resource id, which every tenant has. */
export interface Audience {
  readonly service: ServiceName
  readonly tenant: TenantName | null
}

/**
 * The vendors' resource ids, by lower-case URL or application id.
 * https://learn.microsoft.com/en-us/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in
 */
const vendorResources: Readonly<Record<string, ServiceName>> = {
  'https://graph.microsoft.com': 'graph',
  '00000003-0000-0000-c000-000000000000': 'graph',
  'https://outlook.office365.com': 'exchange',
  'https://outlook.office.com': 'exchange',
  '00000002-0000-0ff1-ce00-000000000000': 'exchange',
  'https://ps.compliance.protection.outlook.com': 'compliance',
  '00000003-0000-0ff1-ce00-000000000000': 'sharepoint',
  '48ac35b8-9aa8-4d74-927d-1f4a14a0b239': 'teams',
  'https://www.yammer.com': 'engage',
  'https://api.yammer.com': 'engage',
  '00000005-0000-0ff1-ce00-000000000000': 'engage',
}

/** The origins of one twin, by port: names may differ (127.0.0.1, localhost, a container's name), ports do not. */
export interface Audiences {
  listen(port: number, audience: Audience): void
  /** Null when no service goes by this resource. */
  resolve(resource: string): Audience | null
}

export function createAudiences(): Audiences {
  const ports = new Map<string, Audience>()
  return {
    listen: (port, audience) => {
      ports.set(String(port), audience)
    },
    resolve: resource => {
      const name = resource
        .toLowerCase()
        .replace(/\/+$/, '')
        .replace(/^api:\/\//, '')
      const service = vendorResources[name]
      if (service) return { service, tenant: null }
      if (!URL.canParse(name)) return null
      const url = new URL(name)
      if (url.protocol !== 'https:') return null
      if (url.hostname.endsWith('.sharepoint.com')) return { service: 'sharepoint', tenant: null }
      return ports.get(url.port || '443') ?? null
    },
  }
}
