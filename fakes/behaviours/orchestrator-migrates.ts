import { jobSyncTime, jobTick, runJob } from './transitions/run-job.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'orchestrator-migrates',
  claim:
    'Before its completion time a job only pre-syncs mail; afterwards mail is cut over first and the other workloads follow, each user and workload succeeding or failing alone.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  delays: [jobTick, jobSyncTime],
  on: 'job.migrate',
  happen(world, { tenant, job }) {
    // A repeated call takes up only what has not completed.
    for (const task of job.users)
      for (const workload of task.currentStatus)
        if (!['completed', 'cancelled'].includes(workload.status))
          Object.assign(workload, { status: 'notStarted', errors: [], message: '' })
    runJob(world, tenant, job, world.clock.now() + jobSyncTime.ms)
  },
})
