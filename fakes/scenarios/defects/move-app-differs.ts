import { relationshipOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'move-app-differs',
  title: 'The source relationship names another app',
  gate: 'setup',
  checks: ['move-relationship'],
  alsoFound: ['migration-endpoint', 'endpoint-answers'],
  predicts: ['EXCH-08', 'access-denied'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    relationshipOf(world, 'source').oAuthApplicationId = world.random.guid()
  },
})
