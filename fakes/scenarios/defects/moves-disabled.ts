import { relationshipOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'moves-disabled',
  title: 'The target relationship does not allow moves',
  gate: 'setup',
  checks: ['move-relationship'],
  alsoFound: ['reverse-move'],
  predicts: ['MIGR-001', 'MIGR-004', 'EXCH-08'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    relationshipOf(world, 'target').mailboxMoveEnabled = false
  },
})
