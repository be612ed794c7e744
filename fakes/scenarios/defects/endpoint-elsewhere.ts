import { endpointOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'endpoint-elsewhere',
  title: 'The migration endpoint points at another tenant',
  gate: 'setup',
  checks: ['migration-endpoint'],
  alsoFound: ['endpoint-answers'],
  predicts: ['EXCH-07'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    const endpoint = endpointOf(world)
    world.tenant('target').migrationEndpoints.set(endpoint.identity, { ...endpoint, remoteTenant: 'elsewhere.onmicrosoft.com' })
  },
})
