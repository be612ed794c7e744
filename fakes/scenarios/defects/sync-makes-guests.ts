import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'sync-makes-guests',
  title: 'The provisioning job creates guests',
  gate: 'setup',
  checks: ['sync-mapping'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-configure-graph',
  apply(world) {
    for (const job of world.tenant('source').provisioningJobs.values()) job.mappedUserType = 'Guest'
  },
})
