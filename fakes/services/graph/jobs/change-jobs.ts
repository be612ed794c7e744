import { z } from 'zod'
import type { Route, RouteAnswer, RouteRequest } from '../../define.ts'
import type { OrchestratorJob } from '../../../tenant/migration.ts'
import { entity } from '../organization/collection.ts'
import { bodyOf } from '../wire/body.ts'
import { graphTable, versionOf } from '../wire/graph-table.ts'
import { conflict, jobOf, jobPath, jobRow, jobSet, taskOf, terminal, writeJobs } from './job-shape.ts'

/** A validation is good for seven days; states by the orchestrator's table of what may follow what. */
const validFor = 7 * 24 * 3_600_000
const validatable: readonly string[] = ['submitted', 'validateFailed']
const migratable: readonly string[] = ['validatePassed', 'failed', 'completedWithErrors']
const cancellable: readonly string[] = [
  'submitted',
  'validateSubmitted',
  'validateProcessing',
  'validateInProgress',
  'validatePassed',
  'validateFailed',
  'processing',
  'inProgress',
]
/** How long the service takes to end a cancelled job or user (assumed); a deletion is done within 48 hours. */
const cancelTakes = 5 * 60_000
const deletionTakes = 48 * 3_600_000

const write = (answer: (request: RouteRequest) => RouteAnswer): Route => ({ roles: writeJobs, answer })

function moveTo(request: RouteRequest, job: OrchestratorJob, status: string): void {
  job.status = status
  job.lastUpdatedDateTime = request.world.clock.iso()
}

const answerJob = (request: RouteRequest, job: OrchestratorJob, status: number): RouteAnswer => ({
  ...entity(request, jobSet, jobRow(job, request.tenant.id)),
  status,
})

const updateShape = z.strictObject({ completeAfterDateTime: z.iso.datetime({ offset: true }) })

/** A past time is taken as already due. */
function update(request: RouteRequest): RouteAnswer {
  const job = jobOf(request)
  if (
    job.status === 'cuttingOver' ||
    ['completed', 'completedWithErrors', 'failed', 'cancelled', 'pendingCancel', 'pendingDelete'].includes(job.status)
  )
    throw conflict(`The job cannot be changed in state ${job.status}.`)
  const { completeAfterDateTime } = bodyOf(request, updateShape)
  job.completeAfterDateTime = new Date(completeAfterDateTime).toISOString()
  moveTo(request, job, job.status)
  return versionOf(request) === 'beta' ? answerJob(request, job, 200) : { status: 204 }
}

function validate(request: RouteRequest): RouteAnswer {
  const job = jobOf(request)
  if (!validatable.includes(job.status)) throw conflict(`The job cannot be validated in state ${job.status}.`)
  job.jobType = 'validate'
  moveTo(request, job, 'validateSubmitted')
  const answered = answerJob(request, job, 202)
  request.world.emit('job.validate', { tenant: request.tenant, job })
  return answered
}

function migrate(request: RouteRequest): RouteAnswer {
  const job = jobOf(request)
  if (!migratable.includes(job.status)) throw conflict(`The job cannot be migrated in state ${job.status}.`)
  const validated = job.validatedDateTime === null ? Number.NEGATIVE_INFINITY : Date.parse(job.validatedDateTime)
  if (job.status === 'validatePassed' && request.world.clock.now() - validated > validFor)
    throw conflict('The validation of the job has expired: it is older than 7 days. Validate the job again.')
  job.jobType = 'migrate'
  moveTo(request, job, 'processing')
  const answered = answerJob(request, job, 200)
  request.world.emit('job.migrate', { tenant: request.tenant, job })
  return answered
}

const isPast = (request: RouteRequest, job: OrchestratorJob): boolean => Date.parse(job.completeAfterDateTime) <= request.world.clock.now()

function cancel(request: RouteRequest): RouteAnswer {
  const job = jobOf(request)
  if (!cancellable.includes(job.status) || isPast(request, job)) throw conflict(`The job cannot be cancelled in state ${job.status}.`)
  moveTo(request, job, 'pendingCancel')
  request.world.clock.after(cancelTakes, () => {
    if (job.status !== 'pendingCancel') return
    moveTo(request, job, 'cancelled')
    for (const task of job.users) cancelTask(request, task, 'cancelled')
  })
  return {
    status: 202,
    body: { id: job.id, displayName: job.displayName, status: 'pendingCancel', message: 'The job is being cancelled.' },
  }
}

function cancelTask(request: RouteRequest, task: OrchestratorJob['users'][number], status: string): void {
  task.lastUpdatedDateTime = request.world.clock.iso()
  for (const workload of task.currentStatus) if (workload.status !== 'completed') workload.status = status
}

function cancelUser(request: RouteRequest): RouteAnswer {
  const job = jobOf(request)
  const task = taskOf(request, job)
  const over = task.currentStatus.every(({ status }) => ['completed', 'failed', 'cancelled', 'pendingCancel'].includes(status))
  if (over || !cancellable.includes(job.status) || isPast(request, job)) throw conflict('The user cannot be cancelled any more.')
  cancelTask(request, task, 'pendingCancel')
  request.world.clock.after(cancelTakes, () => cancelTask(request, task, 'cancelled'))
  return { status: 202, body: { id: task.id, status: 'pendingCancel', message: 'The user is being cancelled.' } }
}

function remove(request: RouteRequest): RouteAnswer {
  const job = jobOf(request)
  if (!terminal.includes(job.status)) throw conflict(`The job cannot be deleted in state ${job.status}.`, 'resourceTypeMismatch')
  moveTo(request, job, 'pendingDelete')
  request.world.clock.after(deletionTakes, () => request.tenant.orchestratorJobs.delete(job.id))
  return { status: 202 }
}

export const changeJobRoutes = graphTable('unpublished', {
  [`PATCH ${jobPath}/:id`]: write(update),
  [`DELETE ${jobPath}/:id`]: write(remove),
  [`POST ${jobPath}/:id/validate`]: write(validate),
  [`POST ${jobPath}/:id/migrate`]: write(migrate),
  [`POST ${jobPath}/:id/cancel`]: write(cancel),
  [`POST ${jobPath}/:id/users/:task/cancel`]: write(cancelUser),
})
