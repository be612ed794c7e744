import { relationshipOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'second-relationship',
  title: 'A second relationship claims the domains of the partner',
  gate: 'setup',
  checks: ['duplicate-relationship'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world) {
    const relationship = relationshipOf(world, 'source')
    world.tenant('source').organizationRelationships.set('To target', {
      ...structuredClone(relationship),
      name: 'To target',
      mailboxMoveEnabled: false,
      mailboxMoveCapability: [],
    })
  },
})
