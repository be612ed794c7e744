import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'auto-forwarding-off-in-target',
  title: 'The outbound spam policy of the target forbids forwarding',
  gate: 'setup',
  checks: ['auto-forwarding'],
  predicts: ['MMS-006'],
  scope: 'tenants',
  evidence: 'documented',
  source:
    'https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/Microsoft365/admin/admin/orchestrated-migration/resolve-orchestrated-migration-errors.md',
  apply(world) {
    world.tenant('target').exchange.autoForwardingMode = 'Off'
  },
})
