import { runningStates } from './transitions/run-job.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'job-user-in-one-job',
  claim: 'A user whom another running job moves is refused: CTM-002.',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  on: 'job.workload-asked',
  happen(_world, { tenant, job, targetId, objections }) {
    for (const other of tenant.orchestratorJobs.values())
      if (other !== job && runningStates.includes(other.status) && other.users.some(user => user.id === targetId))
        objections.push({ code: 'CTM-002', message: `The user is in the job ${other.displayName}.` })
  },
})
