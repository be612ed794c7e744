import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'meetings-follow-mail',
  claim: 'Meetings of a user whose mail did not arrive fail with MMS-011; a repeated migration takes them up again.',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  on: 'job.workload-asked',
  happen(_world, { workload, mailStatus, objections }) {
    if (workload === 'Meeting' && mailStatus !== null && mailStatus !== 'completed')
      objections.push({ code: 'MMS-011', message: 'The target mailbox was not found.' })
  },
})
