import { relationshipOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'no-way-back',
  title: 'The relationships do not allow a reverse move',
  gate: 'setup',
  checks: ['reverse-move'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    relationshipOf(world, 'source').mailboxMoveCapability = ['RemoteOutbound']
    relationshipOf(world, 'target').mailboxMoveCapability = ['Inbound']
  },
})
