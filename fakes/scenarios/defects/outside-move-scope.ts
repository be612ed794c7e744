import { scopeGroups } from '../scope-groups.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'outside-move-scope',
  title: 'The source mailbox is in no published scope group',
  gate: 'prestage',
  checks: ['move-scope'],
  predicts: ['MailboxNotInCrossTenantMigrationScopeException', 'MIGR-002', 'CTTM-013'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    for (const group of scopeGroups(world.tenant('source'))) group.members.delete(pair.sourceId)
  },
})
