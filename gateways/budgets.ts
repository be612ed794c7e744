import type { Service } from './connection.ts'
import type { Budget } from './layers/keep-budget.ts'

/**
 * Published limits, read 2026-11:
 * https://learn.microsoft.com/graph/throttling-limits (identity: 3,500 units per 10 s for the smallest tenants;
 * reports 5 per 10 s; conditional access 1 per s; message traces 100 per 5 min) and
 * https://learn.microsoft.com/rest/api/yammer/rest-api-rate-limits (10 per 10 s).
 * Exchange publishes none but shows `Rate-Limit-Limit: 30000` with a window of a few minutes. Compliance, Teams,
 * SharePoint and migration jobs publish none for these calls either; theirs are cautious guesses that only shape bursts: the
 * service's own `Retry-After` decides.
 */
const published: Readonly<Record<Service, Readonly<Record<string, Budget>>>> = {
  graph: {
    graph: { units: 3500, seconds: 10 },
    reports: { units: 5, seconds: 10 },
    'message-trace': { units: 100, seconds: 300 },
    jobs: { units: 100, seconds: 10 },
  },
  exchange: { exchange: { units: 30_000, seconds: 300 } },
  compliance: { compliance: { units: 100, seconds: 10 } },
  sharepointAdmin: { sharepointAdmin: { units: 200, seconds: 10 } },
  teams: { teams: { units: 50, seconds: 10 } },
  engage: { engage: { units: 10, seconds: 10 } },
}

const concurrency: Readonly<Record<Service, number>> = {
  graph: 12,
  exchange: 6,
  compliance: 2,
  sharepointAdmin: 4,
  teams: 2,
  engage: 2,
}

/** The share of each published limit that this run may use; a small limit is not shared below one request. More than 1 is for a twin. */
export function budgetsOf(service: Service, share: number): Readonly<Record<string, Budget>> {
  return Object.fromEntries(
    Object.entries(published[service]).map(([name, budget]) => [
      name,
      {
        units: budget.units <= 10 && share <= 1 ? budget.units : Math.max(1, Math.floor(budget.units * share)),
        seconds: budget.seconds,
      },
    ]),
  )
}

export const concurrencyOf = (service: Service): number => concurrency[service]
