import { provisioningCycle } from './descoped-account-deleted.ts'
import { poll } from './transitions/poll.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'provisioning-cycle',
  claim: 'An active provisioning job runs every 40 minutes and notes its last success; a paused or quarantined one does not.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-overview',
  delays: [provisioningCycle],
  on: 'world.started',
  happen(world) {
    poll(world, provisioningCycle.ms, () => {
      for (const tenant of world.tenants.values())
        for (const job of tenant.provisioningJobs.values())
          if (job.scheduleState === 'Active' && job.statusCode === 'Active') job.lastSuccess = world.clock.iso()
      return 'again'
    })
  },
})
