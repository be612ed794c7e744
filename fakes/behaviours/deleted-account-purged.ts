import { day, documented } from '../tenant/delays.ts'
import type { Tenant } from '../tenant/tenant.ts'
import type { World } from '../tenant/world.ts'
import { defineBehaviour } from './define.ts'

export const keptDeleted = documented(
  'for which a deleted account is kept',
  30 * day,
  'https://learn.microsoft.com/en-us/entra/fundamentals/users-restore',
)

/** Takes what is still deleted since `since` out of the tenant once its time is over. */
export function purgeLater(world: World, tenant: Tenant, id: string, since: string): void {
  world.clock.after(Date.parse(since) + keptDeleted.ms - world.clock.now(), () => {
    if (tenant.deletedAccounts.get(id)?.deletedDateTime !== since) return
    tenant.deletedAccounts.delete(id)
    tenant.softDeletedRecipients.delete(id)
  })
}

export default defineBehaviour({
  id: 'deleted-account-purged',
  claim: 'A deleted account can be restored for 30 days, with its mailbox; after that both are gone for good.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/fundamentals/users-restore',
  delays: [keptDeleted],
  on: 'account.deleted',
  happen(world, { tenant, account }) {
    if (account.deletedDateTime !== null) purgeLater(world, tenant, account.id, account.deletedDateTime)
  },
})
