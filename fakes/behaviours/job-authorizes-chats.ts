import { isPublished } from './transitions/move-scope.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'job-authorizes-chats',
  claim:
    'Chats move for a user who exists (CTTM-015), is mapped (CTTM-003) to this target user and no other (CTTM-009), and is in the scope of the relationship (CTTM-013; that it counts at once here is assumed).',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  on: 'job.workload-asked',
  happen(world, { source, tenant: target, targetId, workload, objections }) {
    if (workload !== 'Teams') return
    const refuse = (code: string, message: string): void => void objections.push({ code, message })
    const mapping = target.identityMappings.get(targetId)
    if (!target.accounts.has(targetId)) refuse('CTTM-015', 'The user does not exist in the target.')
    if (!mapping) return refuse('CTTM-003', 'No user of the source is mapped to the target user.')
    const { sourceId } = mapping
    if (mapping.targetId !== targetId) refuse('CTTM-009', 'The identity mapping names another target user.')
    if (!source.accounts.has(sourceId)) refuse('CTTM-015', 'The user does not exist in the source.')
    else if (!isPublished(source, target, sourceId, world.clock.now()))
      refuse('CTTM-013', 'The user is not authorized to migrate to the target user.')
  },
})
