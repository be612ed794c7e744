import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'job-needs-identity-mapping',
  claim: 'A user without an identity mapping is refused with CTM-100, one whose mapping is not completed with CTM-101.',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  on: 'job.workload-asked',
  happen(_world, { tenant, source, targetId, objections }) {
    const mapping = tenant.identityMappings.get(targetId)
    const bothExist = mapping !== undefined && source.accounts.has(mapping.sourceId) && tenant.accounts.has(targetId)
    if (!bothExist) objections.push({ code: 'CTM-100', message: 'No identity mapping was found.' })
    else if (mapping.state !== 'Completed') objections.push({ code: 'CTM-101', message: `The identity mapping is ${mapping.state}.` })
  },
})
