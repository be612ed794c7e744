import { appIds } from '../scenarios/apps.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'job-needs-service-app',
  claim: 'Without the enabled app of the migration service in the target every workload is refused: CTM-104.',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  on: 'job.workload-asked',
  happen(_world, { tenant, objections }) {
    const known = tenant.servicePrincipals.values().some(app => app.appId === appIds.migrationService && app.accountEnabled)
    if (!known) objections.push({ code: 'CTM-104', message: 'The migration service has no app in the target.' })
  },
})
