import { relationshipOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'free-busy-off',
  title: 'The target does not share free/busy',
  gate: 'setup',
  checks: ['free-busy-relationship'],
  alsoFound: ['free-busy-lookup'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/exchange/sharing/organization-relationships/organization-relationships',
  apply(world) {
    relationshipOf(world, 'target').freeBusyAccessEnabled = false
  },
})
