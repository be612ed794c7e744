import { jobOf, required } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'validation-failed',
  title: 'The service did not validate the job',
  gate: 'cutover',
  checks: ['service-validation'],
  predicts: ['EXCH-08'],
  scope: 'batch',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world, pair) {
    const job = jobOf(world, pair)
    job.jobType = 'validate'
    job.status = 'validateFailed'
    const task = required(
      job.users.find(each => each.id === pair.targetId),
      'task',
    )
    for (const workload of task.currentStatus) workload.status = 'invalid'
    required(task.currentStatus[0], 'workload').errors.push({
      code: 'EXCH-08',
      message: 'Test-MigrationServerAvailability failed for the user.',
    })
  },
})
