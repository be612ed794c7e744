import { appNames } from '../apps.ts'
import { appOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'chat-app-role-missing',
  title: 'The chat migration app lacks one role',
  gate: 'setup',
  checks: ['orchestrator-apps'],
  predicts: ['CTTM-010'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world) {
    const app = appOf(world, 'target', appNames.chatMigration)
    app.grants = app.grants.filter(grant => grant.role !== 'Teamwork.Migrate.All')
  },
})
