import { appNames } from '../apps.ts'
import { appOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'meeting-app-missing',
  title: 'The target has no meeting migration app',
  gate: 'setup',
  checks: ['orchestrator-apps'],
  predicts: ['MMS-002'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world) {
    const app = appOf(world, 'target', appNames.meetingMigration)
    world.tenant('target').servicePrincipals.delete(app.id)
  },
})
