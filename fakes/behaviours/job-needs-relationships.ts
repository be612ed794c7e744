import { unrelatedSides } from './transitions/move-trust.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'job-needs-relationships',
  claim:
    'A job needs an organization relationship for moves on both sides: without one meetings are refused with MIGR-001, mail and chats with MIGR-004 (which workload answers which is assumed).',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  on: 'job.workload-asked',
  happen(_world, { source, tenant: target, workload, objections }) {
    const sides = unrelatedSides(source, target).map(({ name }) => name)
    if (sides.length === 0 || workload === 'ODSP') return
    const message = `The organization relationship of the ${sides.join(' and the ')} is not configured for migration.`
    objections.push({ code: workload === 'Meeting' ? 'MIGR-001' : 'MIGR-004', message })
  },
})
