import type { Tenant } from '../../tenant/tenant.ts'

/** Proxy addresses as Entra and Exchange keep them: `SMTP:` primary, `smtp:` others, `x500:`, `SIP:`. */
export function isSmtp(proxy: string): boolean {
  return proxy.slice(0, 5).toLowerCase() === 'smtp:'
}

/** The address without its scheme. */
export function bare(proxy: string): string {
  return proxy.slice(proxy.indexOf(':') + 1)
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}

/** Whether the address is in a domain that the tenant has proven. */
export function isVerified(tenant: Tenant, address: string): boolean {
  return tenant.domains.get(domainOf(address))?.isVerified ?? false
}

export function primarySmtp(proxies: readonly string[]): string | null {
  for (const proxy of proxies) if (proxy.startsWith('SMTP:')) return proxy.slice(5)
  return null
}

export function hasProxy(proxies: readonly string[], proxy: string): boolean {
  const wanted = proxy.toLowerCase()
  return proxies.some(each => each.toLowerCase() === wanted)
}

/** The list with `proxy` in it; an entry that differs only in case counts as there. */
export function withProxy(proxies: readonly string[], proxy: string): string[] {
  return hasProxy(proxies, proxy) ? [...proxies] : [...proxies, proxy]
}

export function withoutProxy(proxies: readonly string[], proxy: string): string[] {
  const unwanted = proxy.toLowerCase()
  return proxies.filter(each => each.toLowerCase() !== unwanted)
}

/** `address` becomes primary, the previous primary stays as a secondary proxy. */
export function withPrimary(proxies: readonly string[], address: string): string[] {
  const rest = proxies
    .filter(each => !(isSmtp(each) && bare(each).toLowerCase() === address.toLowerCase()))
    .map(each => (each.startsWith('SMTP:') ? `smtp:${bare(each)}` : each))
  return [`SMTP:${address}`, ...rest]
}
