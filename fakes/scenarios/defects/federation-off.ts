import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'federation-off',
  title: 'The source does not federate',
  gate: 'setup',
  checks: ['teams-federation'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world) {
    world.tenant('source').teamsFederation.allowFederatedUsers = false
  },
})
