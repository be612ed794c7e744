import { assumed, minute } from '../../tenant/delays.ts'
import type { Account } from '../../tenant/account.ts'
import type { Group } from '../../tenant/group.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { World } from '../../tenant/world.ts'
import { changePlans } from './change-plans.ts'

export const licensingDelay = assumed('until the licenses of a group are worked through', 5 * minute)

/** Marks a group as queued; what `apply` forgets then takes effect for `accounts`, and the group is done when nothing else waits. */
export function processLater(world: World, tenant: Tenant, group: Group, accounts: () => readonly Account[], apply: () => void): void {
  group.licenseProcessingState = 'QueuedForProcessing'
  world.clock.after(licensingDelay.ms, () => {
    changePlans(world, tenant, accounts(), apply)
    const waits = group.licensesInForce !== undefined || (group.unprocessed?.size ?? 0) > 0
    if (!waits) group.licenseProcessingState = 'ProcessingComplete'
  })
}
