import { relationshipOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'free-busy-level-none',
  title: 'The source shares free/busy at no level',
  gate: 'setup',
  checks: ['free-busy-relationship'],
  alsoFound: ['free-busy-lookup'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/exchange/sharing/organization-relationships/organization-relationships',
  apply(world) {
    relationshipOf(world, 'source').freeBusyAccessLevel = 'None'
  },
})
