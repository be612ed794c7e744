import { endpointOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'endpoint-missing',
  title: 'The target has no migration endpoint',
  gate: 'setup',
  checks: ['migration-endpoint'],
  alsoFound: ['endpoint-answers'],
  predicts: ['EXCH-07'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    world.tenant('target').migrationEndpoints.delete(endpointOf(world).identity)
  },
})
