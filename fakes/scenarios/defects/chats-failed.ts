import { failWorkload } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'chats-failed',
  title: 'Too many chats could not be moved',
  gate: 'close',
  checks: ['chats-moved'],
  predicts: ['CTTM-001'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world, pair) {
    failWorkload(world, pair, 'Teams', 'CTTM-001', '612/1000 (61.2%) messages and 40/60 (66.7%) threads were migrated.')
  },
})
