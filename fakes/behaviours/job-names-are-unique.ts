import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'job-names-are-unique',
  claim: 'A job whose display name another job of the tenant has is refused with 422 duplicateDisplayNameJob, finished jobs included.',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  on: 'job.creation-asked',
  happen(_world, { tenant, draft, objections }) {
    const name = draft.displayName.toLowerCase()
    if (!tenant.orchestratorJobs.values().some(job => job.displayName.toLowerCase() === name)) return
    objections.push({
      status: 422,
      code: 'BadArgument',
      message: 'displayName already exists. Please provide a unique job displayName.',
      detail: { code: 'duplicateDisplayNameJob', target: 'displayName' },
    })
  },
})
