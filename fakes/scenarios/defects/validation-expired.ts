import { daysFromStart } from '../circumstances.ts'
import { jobOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'validation-expired',
  title: 'The validation of the job is older than seven days',
  gate: 'cutover',
  checks: ['service-validation'],
  scope: 'batch',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world, pair) {
    const job = jobOf(world, pair)
    const validated = daysFromStart(world, -9)
    // The migration was never started: once it is, the age of the validation does not matter any more.
    Object.assign(job, { jobType: 'validate', status: 'validatePassed', validatedDateTime: validated, lastUpdatedDateTime: validated })
    for (const task of job.users) {
      task.lastUpdatedDateTime = validated
      for (const workload of task.currentStatus) workload.status = 'valid'
    }
  },
})
