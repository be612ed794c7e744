import { relationshipOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'free-busy-domain-missing',
  title: 'The relationship of the target does not name the domain of the target addresses',
  gate: 'setup',
  checks: ['free-busy-relationship'],
  alsoFound: ['free-busy-redirect'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/exchange/sharing/organization-relationships/organization-relationships',
  apply(world) {
    const relationship = relationshipOf(world, 'target')
    relationship.domainNames = relationship.domainNames.filter(name => name !== world.tenant('source').initialDomain)
  },
})
