import { z } from 'zod'
import type { RouteAnswer, RouteRequest } from '../../define.ts'
import type { OrchestratorJob } from '../../../tenant/migration.ts'
import { entity } from '../organization/collection.ts'
import { bodyOf } from '../wire/body.ts'
import { graphTable, versionOf } from '../wire/graph-table.ts'
import { conflict, jobOf, jobPath, jobRow, jobSet, moveTo, terminal, writeJob as write } from './job-shape.ts'

/** A validation is good for seven days; states by the orchestrator's table of what may follow what. */
const validFor = 7 * 24 * 3_600_000
const validatable: readonly string[] = ['submitted', 'validateFailed']
const migratable: readonly string[] = ['validatePassed', 'failed', 'completedWithErrors']
/** A deletion is done within 48 hours. */
const deletionTakes = 48 * 3_600_000

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
})
