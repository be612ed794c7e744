import { daysFromStart } from '../circumstances.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'sync-stale',
  title: 'The provisioning job has not succeeded for days',
  gate: 'setup',
  checks: ['sync-job'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-configure-graph',
  apply(world) {
    for (const job of world.tenant('source').provisioningJobs.values()) {
      job.scheduleState = 'Paused'
      job.statusCode = 'Paused'
      job.lastSuccess = daysFromStart(world, -6)
    }
  },
})
