import { assumed, minute } from '../tenant/delays.ts'
import type { OrchestratorTask } from '../tenant/migration.ts'
import { defineBehaviour } from './define.ts'

export const cancelTakes = assumed('until a cancelled job or user is over', 5 * minute)

function setAll(task: OrchestratorTask, status: string, now: string): void {
  task.lastUpdatedDateTime = now
  for (const workload of task.currentStatus) if (workload.status !== 'completed') workload.status = status
}

export default defineBehaviour({
  id: 'job-cancelled-later',
  claim: 'A cancelled job is pendingCancel first and cancelled some time later, with all its users; a cancelled user alike.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-5-run-manage-migrations',
  delays: [cancelTakes],
  on: 'job.cancelled',
  happen(world, { job, task }) {
    const tasks = task ? [task] : job.users
    if (task) setAll(task, 'pendingCancel', world.clock.iso())
    else Object.assign(job, { status: 'pendingCancel', lastUpdatedDateTime: world.clock.iso() })
    world.clock.after(cancelTakes.ms, () => {
      const now = world.clock.iso()
      if (!task && job.status !== 'pendingCancel') return
      if (!task) Object.assign(job, { status: 'cancelled', lastUpdatedDateTime: now })
      for (const each of tasks) setAll(each, 'cancelled', now)
    })
  },
})
