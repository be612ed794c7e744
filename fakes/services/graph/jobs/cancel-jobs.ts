import type { RouteAnswer, RouteRequest } from '../../define.ts'
import type { OrchestratorJob } from '../../../tenant/migration.ts'
import { graphTable } from '../wire/graph-table.ts'
import { conflict, jobOf, jobPath, moveTo, taskOf, writeJob as write } from './job-shape.ts'

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

/** How long the service takes to end a cancelled job or user (assumed). */
const cancelTakes = 5 * 60_000

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

/** Possible until `completeAfterDateTime` has passed. */
export const cancelJobRoutes = graphTable('unpublished', {
  [`POST ${jobPath}/:id/cancel`]: write(cancel),
  [`POST ${jobPath}/:id/users/:task/cancel`]: write(cancelUser),
})
