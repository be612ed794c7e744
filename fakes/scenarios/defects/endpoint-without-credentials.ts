import { endpointOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'endpoint-without-credentials',
  title: 'The migration endpoint has lost its credentials',
  gate: 'setup',
  checks: ['endpoint-answers'],
  predicts: ['EXCH-08', 'AADSTS70011'],
  scope: 'tenants',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    endpointOf(world).brokenBecause = 'AADSTS70011: The provided request must include a scope input parameter.'
  },
})
