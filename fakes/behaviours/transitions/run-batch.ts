import { assumed, minute } from '../../tenant/delays.ts'
import type { MigrationBatch } from '../../tenant/migration.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { World } from '../../tenant/world.ts'
import { advanceMove, rollUp } from './advance-move.ts'
import { poll } from './poll.ts'

export const moveTick = assumed('between two looks at a batch', 10 * minute)

const running = new WeakSet<MigrationBatch>()

/** Takes a batch through its states until none of its users can go on; a batch that runs already is left alone. */
export function runBatch(world: World, tenant: Tenant, batch: MigrationBatch): void {
  if (running.has(batch)) return
  running.add(batch)
  poll(world, moveTick.ms, () => {
    const isKnown = tenant.migrationBatches.get(batch.identity) === batch
    if (isKnown) for (const each of batch.users) advanceMove(world, tenant, batch, each)
    const again = isKnown && batch.users.some(each => each.statusSummary === 'Active' || each.statusSummary === 'Synced')
    rollUp(batch)
    if (!again) running.delete(batch)
    return again ? 'again' : 'done'
  })
}
