import { relationshipOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'scope-not-published',
  title: 'The source relationship publishes no scope',
  gate: 'setup',
  checks: ['move-relationship'],
  alsoFound: ['move-scope', 'scope-group', 'endpoint-answers'],
  predicts: ['MailboxNotInCrossTenantMigrationScopeException', 'MIGR-002', 'CTTM-013'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    relationshipOf(world, 'source').mailboxMovePublishedScopes = []
  },
})
