import { day, documented } from '../tenant/delays.ts'
import { defineBehaviour } from './define.ts'

export const validFor = documented(
  'for which a validation is good',
  7 * day,
  'https://learn.microsoft.com/en-us/graph/api/crosstenantmigrationjob-migrate',
)

export default defineBehaviour({
  id: 'job-validation-expires',
  claim: 'A passed validation is good for seven days: a later call to migrate is refused with 409 until the job was validated again.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/crosstenantmigrationjob-migrate',
  delays: [validFor],
  on: 'job.step-asked',
  happen(world, { job, step, objections }) {
    if (step !== 'migrate' || job.status !== 'validatePassed') return
    const validated = job.validatedDateTime === null ? Number.NEGATIVE_INFINITY : Date.parse(job.validatedDateTime)
    if (world.clock.now() - validated <= validFor.ms) return
    objections.push({
      status: 409,
      code: 'Conflict',
      message: 'The validation of the job has expired: it is older than 7 days. Validate the job again.',
    })
  },
})
