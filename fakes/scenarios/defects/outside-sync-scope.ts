import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'outside-sync-scope',
  title: 'The source account is not assigned to the provisioning job',
  gate: 'prestage',
  checks: ['sync-scope'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-configure-graph',
  apply(world, pair) {
    for (const job of world.tenant('source').provisioningJobs.values()) job.scope.delete(pair.sourceId)
  },
})
