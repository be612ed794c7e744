import { z } from 'zod'
import type { Route, RouteRequest } from '../../define.ts'
import type { OrchestratorJob } from '../../../tenant/migration.ts'
import { bodyOf } from '../wire/body.ts'
import { contextOf, graphTable } from '../wire/graph-table.ts'
import { badArgument, jobPath, jobRow, jobSet, writeJobs } from './job-shape.ts'

/** Users per job: https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview (the Graph page says 2,000). */
const mostUsers = 100

const workloads = ['Exchange', 'ODSP', 'Teams', 'Meeting'] as const
type Workload = (typeof workloads)[number]

const shape = z.object({
  displayName: z.string().min(1),
  completeAfterDateTime: z.iso.datetime({ offset: true }),
  sourceTenantId: z.guid(),
  resourceType: z.string().regex(/^users$/iu),
  resources: z.array(z.string()).min(1),
  workloads: z.array(z.string()).optional(),
  exchangeSettings: z.object({ sourceEndpoint: z.string().min(1), targetDeliveryDomain: z.string().min(1) }).nullish(),
})
type Body = z.infer<typeof shape>

function workloadsOf(body: Body): Workload[] {
  if (!body.workloads) return [...workloads]
  return body.workloads.map(name => {
    const known = workloads.find(workload => workload.toLowerCase() === name.toLowerCase())
    if (!known) throw badArgument('workloads', 'invalidWorkload', `'${name}' is not a workload.`)
    return known
  })
}

/** Codes `duplicateDisplayNameJob` and `minThresholdFailed` are the service's; the other ones are assumed. */
function refuse(request: RouteRequest, body: Body, chosen: readonly Workload[]): void {
  const name = body.displayName.toLowerCase()
  if (request.tenant.orchestratorJobs.values().some(job => job.displayName.toLowerCase() === name))
    throw badArgument('displayName', 'duplicateDisplayNameJob', 'A job with the same display name already exists.')
  if (Date.parse(body.completeAfterDateTime) <= request.world.clock.now())
    throw badArgument('completeAfterDateTime', 'minThresholdFailed', 'completeAfterDateTime cannot be in the past.')
  if (body.resources.length > mostUsers) throw badArgument('resources', 'maxThresholdFailed', `A job takes at most ${mostUsers} users.`)
  if (new Set(body.resources.map(id => id.toLowerCase())).size < body.resources.length)
    throw badArgument('resources', 'duplicateResource', 'A user is named twice.')
  if (chosen.includes('Exchange') && !body.exchangeSettings)
    throw badArgument('exchangeSettings', 'required', 'exchangeSettings is required when Exchange is migrated.')
  if (chosen.includes('Meeting') && !(chosen.includes('Exchange') && chosen.includes('Teams')))
    throw badArgument('workloads', 'dependencyMissing', 'Meeting requires Exchange and Teams in the same job.')
}

/** https://learn.microsoft.com/en-us/graph/api/migrationsroot-post-crosstenantmigrationjobs */
const create: Route = {
  roles: writeJobs,
  answer: request => {
    const { world, tenant } = request
    const body = bodyOf(request, shape)
    const chosen = workloadsOf(body)
    refuse(request, body, chosen)
    const now = world.clock.iso()
    const job: OrchestratorJob = {
      id: world.random.guid(),
      displayName: body.displayName,
      jobType: 'validate',
      sourceTenantId: body.sourceTenantId.toLowerCase(),
      completeAfterDateTime: new Date(body.completeAfterDateTime).toISOString(),
      status: 'submitted',
      message: '',
      createdDateTime: now,
      createdBy: request.claims?.clientId ?? '',
      lastUpdatedDateTime: now,
      validatedDateTime: null,
      exchangeSettings: body.exchangeSettings ?? null,
      workloads: chosen,
      users: body.resources.map(id => ({
        id: id.toLowerCase(),
        lastUpdatedDateTime: now,
        currentStatus: chosen.map(service => ({ service, status: 'notStarted', message: '', errors: [] })),
      })),
    }
    tenant.orchestratorJobs.set(job.id, job)
    const answered = { status: 201, body: { '@odata.context': contextOf(request, `${jobSet}/$entity`), ...jobRow(job, tenant.id) } }
    world.emit('job.submitted', { tenant, job })
    return answered
  },
}

export const createJobRoutes = graphTable('unpublished', { [`POST ${jobPath}`]: create })
