import { daysFromStart } from '../circumstances.ts'
import { scopeGroups } from '../scope-groups.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'move-scope-too-fresh',
  title: 'The source mailbox joined the scope group minutes ago',
  gate: 'prestage',
  checks: ['move-scope'],
  predicts: ['MailboxNotInCrossTenantMigrationScopeException', 'MIGR-002'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world, pair) {
    for (const group of scopeGroups(world.tenant('source')))
      if (group.members.has(pair.sourceId)) group.memberSince.set(pair.sourceId, daysFromStart(world, -0.005))
  },
})
