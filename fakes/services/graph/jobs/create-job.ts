import { z } from 'zod'
import { begun, type Route, type RouteRequest } from '../../define.ts'
import type { Objection } from '../../../behaviours/asking/objection.ts'
import type { OrchestratorJob } from '../../../tenant/migration.ts'
import { bodyOf } from '../wire/body.ts'
import { contextOf, graphTable } from '../wire/graph-table.ts'
import { refuseFor } from '../wire/refusal.ts'
import { badArgument, jobPath, jobRow, jobSet, writeJobs } from './job-shape.ts'

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

/** Jobs are made in the target: no tenant is the source of its own job. With which code the service refuses one is assumed. */
function refuse({ world, tenant }: RouteRequest, body: Body, chosen: readonly Workload[]): void {
  if (body.sourceTenantId.toLowerCase() === tenant.id.toLowerCase())
    throw badArgument(
      'sourceTenantId',
      'invalidSourceTenant',
      'The source tenant cannot be the tenant that the job is created in; create the job in the target tenant.',
    )
  const { displayName, completeAfterDateTime, resources, exchangeSettings } = body
  const draft = { displayName, completeAfterDateTime, resources, workloads: chosen, hasExchangeSettings: exchangeSettings != null }
  const objections: Objection[] = []
  world.emit('job.creation-asked', { tenant, draft, objections })
  refuseFor(objections)
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
      users: begun(request.half, body.resources).map(id => ({
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
