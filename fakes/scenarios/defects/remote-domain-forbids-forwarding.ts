import { required } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'remote-domain-forbids-forwarding',
  title: 'The default remote domain forbids forwarding',
  gate: 'setup',
  checks: ['auto-forwarding'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world) {
    required(world.tenant('target').remoteDomains.get('*'), 'default remote domain')
    world.tenant('target').remoteDomains.set('*', { domainName: '*', autoForwardEnabled: false })
  },
})
