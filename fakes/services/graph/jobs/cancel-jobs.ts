import type { RouteAnswer, RouteRequest } from '../../define.ts'
import { graphTable } from '../wire/graph-table.ts'
import { askStep, jobOf, jobPath, taskOf, writeJob as write } from './job-shape.ts'

function cancel(request: RouteRequest): RouteAnswer {
  const job = jobOf(request)
  askStep(request, job, 'cancel')
  request.world.emit('job.cancelled', { job, task: null })
  const { id, displayName, status } = job
  return { status: 202, body: { id, displayName, status, message: 'The job is being cancelled.' } }
}

function cancelUser(request: RouteRequest): RouteAnswer {
  const job = jobOf(request)
  const task = taskOf(request, job)
  askStep(request, job, 'cancel', task)
  request.world.emit('job.cancelled', { job, task })
  return { status: 202, body: { id: task.id, status: 'pendingCancel', message: 'The user is being cancelled.' } }
}

export const cancelJobRoutes = graphTable('unpublished', {
  [`POST ${jobPath}/:id/cancel`]: write(cancel),
  [`POST ${jobPath}/:id/users/:task/cancel`]: write(cancelUser),
})
