import { advanceTask, isOver } from './transitions/advance-task.ts'
import { poll } from './transitions/poll.ts'
import { defineBehaviour } from './define.ts'

/** The service looks at each job every ten minutes, and an initial sync takes at least two hours (both assumed). */
export const jobTick = 10 * 60_000
export const jobSyncTime = 2 * 3_600_000

export default defineBehaviour({
  id: 'orchestrator-migrates',
  claim:
    'Before its completion time a job only pre-syncs mail; afterwards mail is cut over first and the other workloads follow, each user and workload succeeding or failing alone.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  on: 'job.migrate',
  happen(world, { tenant, job }) {
    const source = [...world.tenants.values()].find(each => each.id === job.sourceTenantId)
    const started = world.clock.now()
    // A repeated call takes up only what has not completed.
    for (const task of job.users)
      for (const workload of task.currentStatus)
        if (!['completed', 'cancelled'].includes(workload.status)) Object.assign(workload, { status: 'notStarted', errors: [], message: '' })
    poll(world, jobTick, () => {
      if (!source || !['processing', 'inProgress', 'cuttingOver'].includes(job.status)) return 'done'
      const isDue = Date.parse(job.completeAfterDateTime) <= world.clock.now()
      const synced = world.clock.now() >= started + jobSyncTime
      job.status = isDue && synced ? 'cuttingOver' : 'inProgress'
      for (const task of job.users) advanceTask(world, { source, target: tenant }, job, task, synced)
      const states = job.users.flatMap(task => task.currentStatus)
      if (!states.every(isOver)) return 'again'
      job.lastUpdatedDateTime = world.clock.iso()
      const failed = states.filter(each => each.status === 'failed').length
      job.status = failed === 0 ? 'completed' : failed === states.length ? 'failed' : 'completedWithErrors'
      return 'done'
    })
  },
})
