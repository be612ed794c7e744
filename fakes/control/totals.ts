import type { TenantName } from '../tenant/tenant.ts'
import type { RequestRecord } from '../tenant/world.ts'

/** What one service of one tenant was asked. */
export interface RequestTotals {
  readonly tenant: TenantName
  readonly service: string
  /** Round trips. */
  requests: number
  /** Requests inside batches, which took no round trip of their own. */
  inner: number
  /** Resource units. */
  cost: number
  /** Answered with 400 or above, or not at all. */
  failed: number
  throttled: number
  unknown: number
  milliseconds: number
}

export function totalsOf(records: readonly RequestRecord[]): RequestTotals[] {
  const totals = new Map<string, RequestTotals>()
  for (const record of records) {
    const { tenant, service } = record
    const key = `${tenant} ${service}`
    const total = totals.get(key) ?? {
      tenant,
      service,
      requests: 0,
      inner: 0,
      cost: 0,
      failed: 0,
      throttled: 0,
      unknown: 0,
      milliseconds: 0,
    }
    if (record.inner) total.inner++
    else total.requests++
    total.cost += record.cost
    if (record.status >= 400 || record.status === 0) total.failed++
    if (record.status === 429) total.throttled++
    if (record.unknown) total.unknown++
    if (!record.inner) total.milliseconds += record.milliseconds
    totals.set(key, total)
  }
  return [...totals.values()].sort((a, b) => `${a.tenant} ${a.service}`.localeCompare(`${b.tenant} ${b.service}`, 'en'))
}
