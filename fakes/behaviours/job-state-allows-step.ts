import type { JobStep } from './asking/questions.ts'
import { defineBehaviour } from './define.ts'

const validating = ['validateSubmitted', 'validateProcessing', 'validateInProgress']
const waiting = ['submitted', ...validating, 'validatePassed', 'validateFailed', 'processing', 'inProgress']

/** From which states each step is taken. */
const from: Readonly<Record<JobStep, readonly string[]>> = {
  update: waiting,
  validate: ['submitted', 'validateFailed'],
  migrate: ['validatePassed', 'failed', 'completedWithErrors'],
  cancel: waiting,
  delete: ['completed', 'completedWithErrors', 'failed', 'cancelled'],
}

export default defineBehaviour({
  id: 'job-state-allows-step',
  claim:
    'A job is validated from submitted or validateFailed, migrated from validatePassed, failed or completedWithErrors, changed or cancelled before it cuts over, deleted when it is over; any other step is refused with 409.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-5-run-manage-migrations',
  on: 'job.step-asked',
  happen(_world, { job, step, objections }) {
    if (from[step].includes(job.status)) return
    const code = step === 'delete' ? 'resourceTypeMismatch' : 'Conflict'
    objections.push({ status: 409, code, message: `The job cannot take the step ${step} in state ${job.status}.` })
  },
})
