import { partnerOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'sync-not-allowed',
  title: 'The target does not allow inbound user synchronization',
  gate: 'setup',
  checks: ['sync-consent'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-configure-graph',
  apply(world) {
    partnerOf(world, 'target').userSyncInbound = false
  },
})
