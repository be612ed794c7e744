import { appNames } from '../apps.ts'
import { appOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'chat-app-missing',
  title: 'The source has no chat migration app',
  gate: 'setup',
  checks: ['orchestrator-apps'],
  predicts: ['CTTM-002'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world) {
    const app = appOf(world, 'source', appNames.chatMigration)
    world.tenant('source').servicePrincipals.delete(app.id)
  },
})
