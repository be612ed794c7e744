import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'sync-quarantine',
  title: 'The provisioning job is in quarantine',
  gate: 'setup',
  checks: ['sync-job'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-configure-graph',
  apply(world) {
    for (const job of world.tenant('source').provisioningJobs.values()) {
      job.statusCode = 'Quarantine'
      job.quarantineReason = 'EncounteredEscrowProportionThreshold'
    }
  },
})
