import { appNames } from '../apps.ts'
import { appOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'chat-app-without-roles',
  title: 'The chat migration app of the source holds no role',
  gate: 'setup',
  checks: ['orchestrator-apps'],
  predicts: ['CTTM-004', 'CTTM-006'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world) {
    appOf(world, 'source', appNames.chatMigration).grants = []
  },
})
