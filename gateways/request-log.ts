import type { RequestTotal, ServiceWarning } from '../domain/run-record.ts'
import type { Side } from '../domain/account.ts'
import type { Service } from './connection.ts'

/** One HTTP exchange; never a body, a header of the caller or a value of the query. */
export interface RequestEntry {
  readonly side: Side
  readonly service: Service
  readonly method: string
  readonly path: string
  /** 0 when no answer came. */
  readonly status: number
  /** 1 for the first attempt. */
  readonly attempt: number
  readonly milliseconds: number
  /** Resource units: as charged by the service where it says so, otherwise as published. */
  readonly units: number
  readonly perUser: boolean
  readonly requestId: string
  /** The service's `Date` header; empty when absent. */
  readonly date: string
}

/** What was asked of one side's services. */
export interface RequestLog {
  add(entry: RequestEntry): void
  /** What a service said beside an answer that is used nevertheless. */
  warn(warning: Omit<ServiceWarning, 'times'>): void
  /** In the order in which each was first said; of more than a thousand different ones, the first thousand. */
  warnings(): readonly ServiceWarning[]
  /** The most recent entries, oldest first. */
  entries(): readonly RequestEntry[]
  totals(): readonly RequestTotal[]
  /** Service clock minus local clock in milliseconds (resolution 1 s), last seen, by service. */
  clockSkew(): Readonly<Partial<Record<Service, number>>>
  /** The same at its worst, less what the duration of the request and the resolution explain: 0 for a clock that may be right. */
  clocks(): Readonly<Partial<Record<Service, number>>>
}

const mostWarnings = 1_000

/** A `Date` header cuts the time off at the second. */
const resolution = 999

/** How far `served` lies outside the time between the begin of a request and the end of its answer. */
function outside(served: number, begun: number, ended: number): number {
  if (served > ended) return served - ended
  return Math.min(0, served + resolution - begun)
}

/** Keeps totals of everything and the last `keep` entries. */
export function createRequestLog(
  options: {
    readonly keep?: number
    readonly now?: () => number
    readonly onEntry?: (entry: RequestEntry) => void
  } = {},
): RequestLog {
  const keep = options.keep ?? 20_000
  const now = options.now ?? Date.now
  const entries: RequestEntry[] = []
  const totals = new Map<string, RequestTotal>()
  const warnings = new Map<string, ServiceWarning>()
  const skew: Partial<Record<Service, number>> = {}
  const worst: Partial<Record<Service, number>> = {}
  return {
    add(entry) {
      entries.push(entry)
      if (entries.length > keep * 2) entries.splice(0, entries.length - keep)
      const key = `${entry.side} ${entry.service}`
      const before = totals.get(key) ?? {
        side: entry.side,
        service: entry.service,
        requests: 0,
        retries: 0,
        units: 0,
        perUser: 0,
      }
      totals.set(key, {
        ...before,
        requests: before.requests + 1,
        retries: before.retries + (entry.attempt > 1 ? 1 : 0),
        units: before.units + entry.units,
        perUser: before.perUser + (entry.perUser ? 1 : 0),
      })
      const served = Date.parse(entry.date)
      if (Number.isFinite(served)) {
        const ended = now()
        skew[entry.service] = served - ended
        const off = outside(served, ended - entry.milliseconds, ended)
        const known = worst[entry.service]
        if (known === undefined || Math.abs(off) > Math.abs(known)) worst[entry.service] = off
      }
      options.onEntry?.(entry)
    },
    warn(warning) {
      const key = [warning.side, warning.service, warning.about, warning.text].join('\u0000')
      const times = (warnings.get(key)?.times ?? 0) + 1
      if (times > 1 || warnings.size < mostWarnings) warnings.set(key, { ...warning, times })
    },
    warnings: () => [...warnings.values()],
    entries: () => entries.slice(-keep),
    totals: () => [...totals.values()],
    clockSkew: () => ({ ...skew }),
    clocks: () => ({ ...worst }),
  }
}
