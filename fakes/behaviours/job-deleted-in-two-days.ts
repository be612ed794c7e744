import { defineBehaviour } from './define.ts'

export const deletionTakes = 48 * 3_600_000

export default defineBehaviour({
  id: 'job-deleted-in-two-days',
  claim: 'The deletion of a job is accepted at once and done within 48 hours; until then the job is pendingDelete.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/crosstenant-migration-api-overview',
  on: 'job.deleted',
  happen(world, { tenant, job }) {
    world.clock.after(deletionTakes, () => void tenant.orchestratorJobs.delete(job.id))
  },
})
