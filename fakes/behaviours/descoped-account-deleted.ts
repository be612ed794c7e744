import { documented, minute } from '../tenant/delays.ts'
import { defineBehaviour } from './define.ts'

/** One provisioning cycle. https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-overview */
export const provisioningCycle = documented(
  'between two cycles',
  40 * minute,
  'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-overview',
)

export default defineBehaviour({
  id: 'descoped-account-deleted',
  claim: 'A user taken out of the scope of cross-tenant synchronization has the account at the other end soft-deleted by the next cycle.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-overview',
  delays: [provisioningCycle],
  on: 'sync.scope-removed',
  happen(world, { tenant, account }) {
    const pair = world.pairs.find(each => each.sourceId === account.id)
    const target = world.tenants.get('target')
    if (!pair || !target || tenant === target) return
    world.clock.after(provisioningCycle.ms, () => {
      const gone = target.accounts.get(pair.targetId)
      const inScope = [...tenant.provisioningJobs.values()].some(job => job.syncAll || job.scope.has(account.id))
      if (!gone || inScope) return
      gone.deletedDateTime = world.clock.iso()
      target.accounts.delete(gone.id)
      target.deletedAccounts.set(gone.id, gone)
      world.emit('account.deleted', { tenant: target, account: gone })
    })
  },
})
