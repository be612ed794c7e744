import { day, documented } from '../tenant/delays.ts'
import { defineBehaviour } from './define.ts'

export const deletionTakes = documented(
  'until a deleted job is gone, at most',
  2 * day,
  'https://learn.microsoft.com/en-us/graph/api/resources/crosstenant-migration-api-overview',
)

export default defineBehaviour({
  id: 'job-deleted-in-two-days',
  claim: 'The deletion of a job is accepted at once and done within 48 hours; until then the job is pendingDelete.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/crosstenant-migration-api-overview',
  delays: [deletionTakes],
  on: 'job.deleted',
  happen(world, { tenant, job }) {
    world.clock.after(deletionTakes.ms, () => void tenant.orchestratorJobs.delete(job.id))
  },
})
