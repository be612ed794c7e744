import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'federation-domain-blocked',
  title: 'The target blocks the domain of the source in Teams',
  gate: 'setup',
  checks: ['teams-federation'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world) {
    world.tenant('target').teamsFederation.blockedDomains.push('source.example')
  },
})
