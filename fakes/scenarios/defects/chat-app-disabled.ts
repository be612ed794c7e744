import { appNames } from '../apps.ts'
import { appOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'chat-app-disabled',
  title: 'The chat migration app of the target is disabled',
  gate: 'setup',
  checks: ['orchestrator-apps'],
  predicts: ['CTTM-002'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world) {
    appOf(world, 'target', appNames.chatMigration).accountEnabled = false
  },
})
