import { defineBehaviour } from './define.ts'

const over = ['completed', 'failed', 'cancelled', 'pendingCancel']

export default defineBehaviour({
  id: 'job-cancelled-until-due',
  claim: 'A job and each of its users can be cancelled until the completion time has passed; afterwards, or once it is over, 409.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-5-run-manage-migrations',
  on: 'job.step-asked',
  happen(world, { job, step, task, objections }) {
    if (step !== 'cancel') return
    const isDue = Date.parse(job.completeAfterDateTime) <= world.clock.now()
    const isOver = task?.currentStatus.every(({ status }) => over.includes(status)) ?? false
    if (isDue || isOver)
      objections.push({ status: 409, code: 'Conflict', message: `The ${task ? 'user' : 'job'} cannot be cancelled any more.` })
  },
})
