/** A proxy: one entry of `proxyAddresses`, scheme in lower case, e.g. `smtp:ada@source.example` or `x500:/o=…`. */
export type Proxy = string

/** The part after the last `@`, in lower case; empty when there is none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@')
  return at < 0 ? '' : address.slice(at + 1).toLowerCase()
}

/** `SMTP:Ada@Source.example` → `smtp:ada@source.example`; X500 entries keep their value's case but compare in lower case too. */
export function normalizeProxy(entry: string): Proxy {
  return entry.trim().toLowerCase()
}

/** An address without its scheme, in lower case. */
export function addressOf(entry: string): string {
  const value = entry.trim().toLowerCase()
  return value.startsWith('smtp:') ? value.slice(5) : value
}

export const isSmtpProxy = (proxy: Proxy): boolean => proxy.startsWith('smtp:')

export const isX500Proxy = (proxy: Proxy): boolean => proxy.startsWith('x500:')

/** The primary SMTP address of vendor-cased entries (`SMTP:` marks it), in lower case; undefined when none or several are marked. */
export function primarySmtpOf(entries: readonly string[]): string | undefined {
  const primaries = entries.filter(entry => entry.startsWith('SMTP:'))
  return primaries.length === 1 && primaries[0] !== undefined ? addressOf(primaries[0]) : undefined
}
