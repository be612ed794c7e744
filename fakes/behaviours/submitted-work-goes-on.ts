import { moveTick, runBatch } from './transitions/run-batch.ts'
import { driveTick, runDriveMove } from './transitions/run-drive-move.ts'
import { jobTick, runJob, runningStates } from './transitions/run-job.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'submitted-work-goes-on',
  claim: 'Batches, jobs and OneDrive tasks that were submitted before wait for their time and complete without another request.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  delays: [moveTick, jobTick, driveTick],
  on: 'world.started',
  happen(world) {
    const now = world.clock.now()
    for (const tenant of world.tenants.values()) {
      for (const batch of tenant.migrationBatches.values())
        if (batch.users.some(each => each.statusSummary === 'Active' || each.statusSummary === 'Synced')) runBatch(world, tenant, batch)
      for (const job of tenant.orchestratorJobs.values()) if (runningStates.includes(job.status)) runJob(world, tenant, job, now)
      for (const task of tenant.driveMoves.values())
        if (task.status === 'notStarted' || task.status === 'inProgress') runDriveMove(world, tenant, task)
    }
  },
})
