import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'auto-forwarding-automatic',
  title: 'The outbound spam policy decides on forwarding by itself',
  gate: 'setup',
  checks: ['auto-forwarding'],
  predicts: ['MMS-005'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world) {
    world.tenant('source').exchange.autoForwardingMode = 'Automatic'
  },
})
