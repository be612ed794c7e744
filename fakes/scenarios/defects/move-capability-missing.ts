import { relationshipOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'move-capability-missing',
  title: 'The source relationship does not allow moves out',
  gate: 'setup',
  checks: ['move-relationship'],
  alsoFound: ['endpoint-answers'],
  predicts: ['MIGR-001', 'MIGR-004', 'EXCH-08'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    relationshipOf(world, 'source').mailboxMoveCapability = ['Inbound']
  },
})
