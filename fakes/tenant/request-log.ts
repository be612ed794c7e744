import type { TenantName } from './tenant.ts'

/** One request that the twin answered. */
export interface RequestRecord {
  readonly at: string
  readonly tenant: TenantName
  readonly service: string
  readonly method: string
  readonly path: string
  readonly status: number
  /** Resource units, where the service counts them. */
  readonly cost: number
  readonly milliseconds: number
  /** True when the twin has no route or no model of what was asked: the answer was 501. */
  readonly unknown: boolean
  /** True for a request inside a `$batch`: it was counted on its own but took no round trip. */
  readonly inner?: true
}

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

/** What the twin was asked: the last records, and totals of all. */
export interface RequestLog {
  /** In the order of their answers; the oldest are dropped once there are more than the log keeps. */
  readonly records: readonly RequestRecord[]
  add(record: RequestRecord): void
  /** By tenant and service, dropped records included. */
  totals(): RequestTotals[]
}

/** Records kept; at about 400 bytes each they stay below 80 MB. */
export const mostRecords = 200_000

export function createRequestLog(most = mostRecords): RequestLog {
  const records: RequestRecord[] = []
  const totals = new Map<string, RequestTotals>()
  return {
    records,
    add: record => {
      // A tenth at a time: dropping the first of a long list moves all others.
      if (records.length >= most) records.splice(0, Math.max(1, Math.floor(most / 10)))
      records.push(record)
      count(totals, record)
    },
    totals: () =>
      [...totals.values()]
        .map(total => ({ ...total }))
        .sort((a, b) => `${a.tenant} ${a.service}`.localeCompare(`${b.tenant} ${b.service}`, 'en')),
  }
}

function count(totals: Map<string, RequestTotals>, record: RequestRecord): void {
  const { tenant, service } = record
  const key = `${tenant} ${service}`
  const total = totals.get(key) ?? { tenant, service, requests: 0, inner: 0, cost: 0, failed: 0, throttled: 0, unknown: 0, milliseconds: 0 }
  totals.set(key, total)
  if (record.inner) total.inner++
  else total.requests++
  total.cost += record.cost
  if (record.status >= 400 || record.status === 0) total.failed++
  if (record.status === 429) total.throttled++
  if (record.unknown) total.unknown++
  if (!record.inner) total.milliseconds += record.milliseconds
}
