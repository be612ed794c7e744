import { z } from 'zod'
import type { RouteAnswer, RouteRequest } from '../../define.ts'
import type { OrchestratorJob } from '../../../tenant/migration.ts'
import { entity } from '../organization/collection.ts'
import { bodyOf } from '../wire/body.ts'
import { graphTable, versionOf } from '../wire/graph-table.ts'
import { askStep, jobOf, jobPath, jobRow, jobSet, moveTo, writeJob as write } from './job-shape.ts'

const answerJob = (request: RouteRequest, job: OrchestratorJob, status: number): RouteAnswer => ({
  ...entity(request, jobSet, jobRow(job, request.tenant.id)),
  status,
})

const updateShape = z.strictObject({ completeAfterDateTime: z.iso.datetime({ offset: true }) })

/** A past time is taken as already due. */
function update(request: RouteRequest): RouteAnswer {
  const job = jobOf(request)
  askStep(request, job, 'update')
  const { completeAfterDateTime } = bodyOf(request, updateShape)
  job.completeAfterDateTime = new Date(completeAfterDateTime).toISOString()
  moveTo(request, job, job.status)
  return versionOf(request) === 'beta' ? answerJob(request, job, 200) : { status: 204 }
}

function validate(request: RouteRequest): RouteAnswer {
  const job = jobOf(request)
  askStep(request, job, 'validate')
  job.jobType = 'validate'
  moveTo(request, job, 'validateSubmitted')
  const answered = answerJob(request, job, 202)
  request.world.emit('job.validate', { tenant: request.tenant, job })
  return answered
}

function migrate(request: RouteRequest): RouteAnswer {
  const job = jobOf(request)
  askStep(request, job, 'migrate')
  job.jobType = 'migrate'
  moveTo(request, job, 'processing')
  const answered = answerJob(request, job, 200)
  request.world.emit('job.migrate', { tenant: request.tenant, job })
  return answered
}

function remove(request: RouteRequest): RouteAnswer {
  const job = jobOf(request)
  askStep(request, job, 'delete')
  moveTo(request, job, 'pendingDelete')
  request.world.emit('job.deleted', { tenant: request.tenant, job })
  return { status: 202 }
}

export const changeJobRoutes = graphTable('unpublished', {
  [`PATCH ${jobPath}/:id`]: write(update),
  [`DELETE ${jobPath}/:id`]: write(remove),
  [`POST ${jobPath}/:id/validate`]: write(validate),
  [`POST ${jobPath}/:id/migrate`]: write(migrate),
})
