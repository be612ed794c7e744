import type { Route, RouteRequest } from '../../define.ts'
import type { ProvisioningLogEntry } from '../../../tenant/migration.ts'
import { meets } from '../odata/evaluate.ts'
import { page } from '../odata/page.ts'
import { filterOf } from '../odata/query-options.ts'
import type { Row } from '../organization/collection.ts'
import { graphTable } from '../wire/graph-table.ts'
import { logPeriod } from './log-period.ts'

function logRow(request: RouteRequest, entry: ProvisioningLogEntry): Row {
  const job = request.tenant.provisioningJobs.get(entry.jobId)
  const partner = [...request.world.tenants.values()].find(tenant => tenant.id === job?.partnerTenantId)
  const failed = entry.errorCode !== null
  return {
    id: entry.id,
    activityDateTime: entry.activityDateTime,
    tenantId: request.tenant.id,
    jobId: entry.jobId,
    provisioningAction: entry.action,
    provisioningStatusInfo: {
      status: entry.status,
      errorInformation: failed
        ? { errorCode: entry.errorCode, reason: entry.reason, additionalDetails: null, errorCategory: 'failure', recommendedAction: null }
        : null,
    },
    sourceIdentity: {
      id: entry.sourceId,
      displayName: request.tenant.accounts.get(entry.sourceId)?.displayName ?? '',
      identityType: 'User',
      details: {},
    },
    targetIdentity: {
      id: entry.targetId,
      displayName: partner?.accounts.get(entry.targetId)?.displayName ?? '',
      identityType: 'User',
      details: {},
    },
    provisioningSteps: [],
  }
}

/** Newest first: https://learn.microsoft.com/graph/api/provisioningobjectsummary-list */
const list: Route = {
  roles: ['ProvisioningLog.Read.All', 'AuditLog.Read.All', 'Directory.Read.All'],
  answer: request => {
    const filter = filterOf(request)
    const { oldest } = logPeriod(request.world, request.tenant, 'provisioning')
    const entries = request.tenant.provisioningLog
      .filter(entry => Date.parse(entry.activityDateTime) >= oldest)
      .toSorted((a, b) => b.activityDateTime.localeCompare(a.activityDateTime) || a.id.localeCompare(b.id))
    return page(request, {
      set: 'auditLogs/provisioning',
      items: () => entries,
      idOf: entry => entry.id,
      matches: filter
        ? entry => {
            const row = logRow(request, entry)
            return meets(filter, name => row[name])
          }
        : undefined,
      project: entry => logRow(request, entry),
      limits: { default: 100, max: 1_000 },
      cost: 1,
    })
  },
}

export const provisioningLogRoutes = graphTable('logs', { 'GET /auditLogs/provisioning': list })
