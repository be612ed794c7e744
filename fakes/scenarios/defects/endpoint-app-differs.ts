import { endpointOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'endpoint-app-differs',
  title: 'The migration endpoint uses another app than the source relationship',
  gate: 'setup',
  checks: ['migration-endpoint'],
  alsoFound: ['endpoint-answers'],
  predicts: ['Access is denied', 'EXCH-08', 'access-denied'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    endpointOf(world).applicationId = world.random.guid()
  },
})
