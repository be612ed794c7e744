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
    jobOf(world, pair).validatedDateTime = daysFromStart(world, -9)
  },
})
