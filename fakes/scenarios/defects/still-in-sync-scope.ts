import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'still-in-sync-scope',
  title: 'The source account is still in the scope of provisioning',
  gate: 'close',
  checks: ['sync-descoped'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-configure-graph',
  apply(world, pair) {
    for (const job of world.tenant('source').provisioningJobs.values()) job.scope.add(pair.sourceId)
  },
})
