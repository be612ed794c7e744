import { syncTime } from './transitions/advance-move.ts'
import { moveTick, runBatch } from './transitions/run-batch.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'mailbox-move',
  claim:
    'A started move validates, syncs and waits as Synced; when its batch is due it completes, and the source mailbox becomes a MailUser that points at the target.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  delays: [moveTick, syncTime],
  on: 'mailbox.move-started',
  happen(world, { tenant, user }) {
    const batch = tenant.migrationBatches.get(user.batchId)
    if (batch) runBatch(world, tenant, batch)
  },
})
