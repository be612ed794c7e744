import { scopeGroups } from '../scope-groups.ts'
import { required } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'scope-group-not-security',
  title: 'The scope group is a distribution list',
  gate: 'setup',
  checks: ['scope-group'],
  predicts: ['MailboxNotInCrossTenantMigrationScopeException', 'MIGR-002', 'CTTM-013'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    for (const group of scopeGroups(world.tenant('source'))) {
      group.securityEnabled = false
      required(world.tenant('source').recipients.get(group.id), 'group recipient').type = 'MailUniversalDistributionGroup'
    }
  },
})
