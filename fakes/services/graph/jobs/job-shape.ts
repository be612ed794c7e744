import type { Route, RouteAnswer, RouteRequest } from '../../define.ts'
import type { Objection } from '../../../behaviours/asking/objection.ts'
import type { JobStep } from '../../../behaviours/asking/questions.ts'
import type { OrchestratorJob, OrchestratorTask } from '../../../tenant/migration.ts'
import { Refusal, refuseFor } from '../wire/refusal.ts'

export const jobSet = 'solutions/migrations/crossTenantMigrationJobs'
export const jobPath = `/${jobSet}`
export const readJobs = ['CrossTenantContentMigration.Read.All', 'CrossTenantContentMigration.ReadWrite.All']
export const writeJobs = ['CrossTenantContentMigration.ReadWrite.All']
export const writeJob = (answer: (request: RouteRequest) => RouteAnswer): Route => ({ roles: writeJobs, answer })

/**
 * A job as the service echoes it: resource type and workloads in lower case, the resources left out. Who submits must
 * keep its own record of who is in it. https://learn.microsoft.com/en-us/graph/api/resources/crosstenant-migration-api-overview
 */
export function jobRow(job: OrchestratorJob, targetTenantId: string): Record<string, unknown> {
  return {
    id: job.id,
    displayName: job.displayName,
    jobType: job.jobType,
    sourceTenantId: job.sourceTenantId,
    targetTenantId,
    completeAfterDateTime: job.completeAfterDateTime,
    status: job.status,
    message: job.message,
    createdDateTime: job.createdDateTime,
    createdBy: job.createdBy,
    lastUpdatedDateTime: job.lastUpdatedDateTime,
    exchangeSettings: job.exchangeSettings,
    workloads: job.workloads.map(workload => workload.toLowerCase()),
    resourceType: 'users',
    resources: [],
  }
}

export function taskRow(task: OrchestratorTask): Record<string, unknown> {
  return { id: task.id, taskType: 'users', lastUpdatedDateTime: task.lastUpdatedDateTime, currentStatus: task.currentStatus }
}

/** `:id` is a job's id or its display name. */
export function jobOf(request: RouteRequest): OrchestratorJob {
  const key = (request.params['id'] ?? '').toLowerCase()
  const job = [...request.tenant.orchestratorJobs.values()].find(each => each.id === key || each.displayName.toLowerCase() === key)
  if (!job) throw new Refusal(404, 'NotFound', `The cross-tenant migration job '${request.params['id'] ?? ''}' was not found.`)
  return job
}

export function taskOf(request: RouteRequest, job: OrchestratorJob): OrchestratorTask {
  const id = request.params['task'] ?? ''
  const task = job.users.find(each => each.id === id.toLowerCase())
  if (!task) throw new Refusal(404, 'NotFound', `User '${id}' is not part of the cross-tenant migration job.`)
  return task
}

/** 422 with the field and the reason, as the error list of the orchestrator shows them. */
export function badArgument(target: string, code: string, message: string): Refusal {
  return new Refusal(422, 'BadArgument', message, { details: [{ code, message, target }] })
}

/** Ends the route where the state or the time of the job does not allow the step. */
export function askStep({ world, tenant }: RouteRequest, job: OrchestratorJob, step: JobStep, task: OrchestratorTask | null = null): void {
  const objections: Objection[] = []
  world.emit('job.step-asked', { tenant, job, step, task, objections })
  refuseFor(objections)
}

export function moveTo(request: RouteRequest, job: OrchestratorJob, status: string): void {
  job.status = status
  job.lastUpdatedDateTime = request.world.clock.iso()
}
