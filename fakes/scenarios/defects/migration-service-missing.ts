import { appNames } from '../apps.ts'
import { appOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'migration-service-missing',
  title: 'The target has no app of the migration service',
  gate: 'setup',
  checks: ['orchestrator-apps'],
  predicts: ['CTM-104'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world) {
    const app = appOf(world, 'target', appNames.migrationService)
    world.tenant('target').servicePrincipals.delete(app.id)
  },
})
