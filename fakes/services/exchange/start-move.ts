import type { Objection } from '../../behaviours/asking/objection.ts'
import type { MigrationUser } from '../../tenant/migration.ts'
import type { CmdletCall } from './cmdlet.ts'
import { findRecipient } from './find-recipient.ts'

/** What speaks against a row of a batch, as its user shows it; null when nothing does. */
function errorOf({ world, tenant }: CmdletCall, address: string, accountId: string | null, batchId: string): string | null {
  const objections: Objection[] = []
  world.emit('batch.user-asked', { tenant, address, accountId, batchId, objections })
  const [first] = objections
  return first ? `${first.code}: ${first.message}` : null
}

/** One row of a new batch: queued, or failed at once when it names nobody or somebody of another batch. */
export function newMigrationUser(call: CmdletCall, batchId: string, address: string): MigrationUser {
  const entry = findRecipient(call.tenant, address, 'user')
  const error = errorOf(call, address, entry?.recipient.id ?? null, batchId)
  return {
    identity: address,
    accountId: entry?.recipient.id ?? '',
    batchId,
    status: error ? 'Failed' : 'Queued',
    statusSummary: error ? 'Failed' : 'Active',
    errorSummary: error,
    skippedItemCount: 0,
    dataConsistencyScore: 'Perfect',
    skippedItemsApproved: false,
  }
}

/** The first state of a started move; what follows is decided by behaviours. A user that still names nobody stays failed. */
export function startUser(call: CmdletCall, user: MigrationUser): void {
  if (errorOf(call, user.identity, user.accountId === '' ? null : user.accountId, user.batchId) !== null) return
  user.status = 'Validating'
  user.statusSummary = 'Active'
  user.errorSummary = null
  call.world.emit('mailbox.move-started', { tenant: call.tenant, user })
}
