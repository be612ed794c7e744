import type { Tenant } from '../../tenant/tenant.ts'

const label = (tenant: Tenant): string => tenant.initialDomain.split('.')[0] ?? tenant.name

/** Host of the tenant's OneDrives, with its trailing slash. */
export function personalHost(tenant: Tenant): string {
  return `https://${label(tenant)}-my.sharepoint.com/`
}

/** Same host, whatever the case and the slash at the end. */
export function sameUrl(left: string, right: string): boolean {
  const bare = (url: string): string => url.toLowerCase().replace(/\/+$/, '')
  return bare(left) === bare(right)
}
