import type { MigrationBatch } from '../tenant/migration.ts'
import { advanceMove, rollUp } from './transitions/advance-move.ts'
import { poll } from './transitions/poll.ts'
import { defineBehaviour } from './define.ts'

/** The service looks at each batch every ten minutes (assumed). */
export const moveTick = 10 * 60_000

const running = new WeakSet<MigrationBatch>()

export default defineBehaviour({
  id: 'mailbox-move',
  claim:
    'A started move validates, syncs and waits as Synced; when its batch is due it completes, and the source mailbox becomes a MailUser that points at the target.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  on: 'mailbox.move-started',
  happen(world, { tenant, user }) {
    const batch = tenant.migrationBatches.get(user.batchId)
    if (!batch || running.has(batch)) return
    running.add(batch)
    poll(world, moveTick, () => {
      if (tenant.migrationBatches.get(batch.identity) === batch) for (const each of batch.users) advanceMove(world, tenant, batch, each)
      const again =
        tenant.migrationBatches.get(batch.identity) === batch && batch.users.some(each => each.statusSummary === 'Active' || each.statusSummary === 'Synced')
      rollUp(batch)
      if (!again) running.delete(batch)
      return again ? 'again' : 'done'
    })
  },
})
