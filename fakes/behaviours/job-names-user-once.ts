import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'job-names-user-once',
  claim: 'A user whom a job names twice does not pass its validation: CTM-001 (that both entries are refused is assumed).',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  on: 'job.workload-asked',
  happen(_world, { job, targetId, objections }) {
    if (job.users.filter(({ id }) => id === targetId).length > 1)
      objections.push({ code: 'CTM-001', message: 'The user is already a part of the same batch.' })
  },
})
