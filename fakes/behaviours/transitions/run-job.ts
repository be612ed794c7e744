import { assumed, hour, minute } from '../../tenant/delays.ts'
import type { OrchestratorJob } from '../../tenant/migration.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { World } from '../../tenant/world.ts'
import { advanceTask, isOver } from './advance-task.ts'
import { poll } from './poll.ts'

export const jobTick = assumed('between two looks at a job', 10 * minute)
export const jobSyncTime = assumed('for the initial sync of a mailbox in a job, at least', 2 * hour)

export const runningStates: readonly string[] = ['processing', 'inProgress', 'cuttingOver']

/** Takes a job of the target through its states to its end; mail counts as synced from `syncedAt`, in milliseconds, on. */
export function runJob(world: World, tenant: Tenant, job: OrchestratorJob, syncedAt: number): void {
  const source = [...world.tenants.values()].find(each => each.id === job.sourceTenantId)
  poll(world, jobTick.ms, () => {
    if (!source || !runningStates.includes(job.status)) return 'done'
    const isDue = Date.parse(job.completeAfterDateTime) <= world.clock.now()
    const synced = world.clock.now() >= syncedAt
    job.status = isDue && synced ? 'cuttingOver' : 'inProgress'
    for (const task of job.users) advanceTask(world, { source, target: tenant }, job, task, synced)
    const states = job.users.flatMap(task => task.currentStatus)
    if (!states.every(isOver)) return 'again'
    job.lastUpdatedDateTime = world.clock.iso()
    const failed = states.filter(each => each.status === 'failed').length
    job.status = failed === 0 ? 'completed' : failed === states.length ? 'failed' : 'completedWithErrors'
    return 'done'
  })
}
