import { endpointOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'endpoint-broken',
  title: 'The migration endpoint does not answer',
  gate: 'setup',
  checks: ['endpoint-answers'],
  predicts: ['EXCH-08', 'AADSTS7000215'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    endpointOf(world).brokenBecause = 'AADSTS7000215: Invalid client secret provided.'
  },
})
