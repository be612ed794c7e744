import type { RouteRequest } from '../../define.ts'
import type { Tenant } from '../../../tenant/tenant.ts'

export type BudgetName =
  | 'identity'
  | 'invitations'
  | 'conditional-access'
  | 'logs'
  | 'outlook'
  | 'tracing'
  | 'sharepoint'
  | 'usage-reports'
  | 'unpublished'

/** One limit that a request counts against. */
export interface Budget {
  readonly key: string
  readonly limit: number
  readonly windowMs: number
  readonly counts: 'units' | 'requests'
  readonly write: boolean
  readonly retryAfter: boolean
  /** First part of `x-ms-throttle-scope`. */
  readonly scope: 'Tenant_Application' | 'Tenant' | 'Application'
  /** `x-ms-throttle-information`. */
  readonly information: 'ResourceUnitLimitExceeded' | 'WriteLimitExceeded'
}

/** Limits of https://learn.microsoft.com/graph/throttling-limits; SharePoint's of its own throttling page. */
export function budgets(name: BudgetName, request: RouteRequest, write: boolean): readonly Budget[] {
  const tenant = request.tenant.id
  const client = request.claims?.clientId ?? ''
  const app = `${client}/${tenant}`
  switch (name) {
    case 'identity': {
      const reads = budget(`identity/${app}`, identityUnits(request.tenant), 10_000, { counts: 'units' })
      const everywhere = budget(`identity/${client}`, 150_000, 20_000, { counts: 'units', scope: 'Application' })
      const writing = { write: true, information: 'WriteLimitExceeded' } as const
      const writes = [
        budget(`identity-writes/${app}`, 3_000, 150_000, writing),
        budget(`identity-writes/${client}`, 35_000, 300_000, { ...writing, scope: 'Application' }),
        budget(`identity-writes/${tenant}`, 18_000, 300_000, { ...writing, scope: 'Tenant' }),
      ]
      return write ? [reads, everywhere, ...writes] : [reads, everywhere]
    }
    case 'invitations':
      return [budget(`invitations/${tenant}`, 150, 5_000, { scope: 'Tenant', write: true, information: 'WriteLimitExceeded' })]
    case 'conditional-access':
      return [budget(`conditional-access/${tenant}`, 1, 1_000, { scope: 'Tenant', retryAfter: false })]
    case 'logs':
      return [budget(`logs/${app}`, 5, 10_000)]
    case 'outlook':
      return [budget(`outlook/${app}/${(request.params['id'] ?? '').toLowerCase()}`, 10_000, 600_000)]
    case 'tracing':
      return [budget(`tracing/${tenant}`, 100, 300_000, { scope: 'Tenant' })]
    case 'sharepoint':
      return [budget(`sharepoint/${app}`, sharePointUnits(request.tenant), 60_000, { counts: 'units' })]
    case 'usage-reports':
      return [budget(`usage-reports/${app}/${request.path.toLowerCase()}`, 14, 600_000)]
    case 'unpublished':
      return []
  }
}

function budget(key: string, limit: number, windowMs: number, more: Partial<Budget> = {}): Budget {
  return {
    key,
    limit,
    windowMs,
    counts: 'requests',
    write: false,
    retryAfter: true,
    scope: 'Tenant_Application',
    information: 'ResourceUnitLimitExceeded',
    ...more,
  }
}

function identityUnits(tenant: Tenant): number {
  if (tenant.accounts.size < 50) return 3_500
  return tenant.accounts.size <= 500 ? 5_000 : 8_000
}

function sharePointUnits(tenant: Tenant): number {
  const steps: readonly (readonly [number, number])[] = [
    [1_000, 1_250],
    [5_000, 2_500],
    [15_000, 3_750],
    [50_000, 5_000],
  ]
  return steps.find(([licenses]) => tenant.accounts.size <= licenses)?.[1] ?? 6_250
}
