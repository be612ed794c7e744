import { driveRefusal } from './transitions/drive-refusal.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'job-checks-drives',
  claim: 'For OneDrive a job meets the codes of the move service; a user without OneDrive has nothing to move and is no error.',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  on: 'job.workload-asked',
  happen(world, { source, tenant: target, targetId, workload, objections }) {
    if (workload !== 'ODSP') return
    const from = source.accounts.get(target.identityMappings.get(targetId)?.sourceId ?? '')
    // A user who is not mapped is refused as such.
    if (!from) return
    const error = driveRefusal(world, source, target, from, target.accounts.get(targetId))
    if (error && error.code !== 'MnAOdbForSourceUPNDoesNotExist') objections.push(error)
  },
})
