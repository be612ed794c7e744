import { partnerOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'collaboration-blocked',
  title: 'The target blocks collaboration with the source',
  gate: 'setup',
  checks: ['partner-access'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/crosstenantaccesspolicy-overview',
  apply(world) {
    partnerOf(world, 'target').b2bCollaborationInbound = 'blocked'
  },
})
