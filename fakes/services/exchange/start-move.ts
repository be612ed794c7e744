import type { MigrationUser } from '../../tenant/migration.ts'
import type { CmdletCall } from './cmdlet.ts'
import { findRecipient } from './find-recipient.ts'

/** Exceptions as the migration's troubleshooting names them: https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration */
const notFound = (address: string): string =>
  `MigrationRecipientNotFoundException: A recipient wasn't found for "${address}" on the target.`
const duplicate = (address: string, batch: string): string =>
  `UserDuplicateInOtherBatchException: The user "${address}" already exists in the migration batch "${batch}".`

function otherBatch(call: CmdletCall, batchId: string, accountId: string): string | null {
  for (const batch of call.tenant.migrationBatches.values())
    if (batch.identity !== batchId && batch.users.some(user => user.accountId === accountId)) return batch.identity
  return null
}

/** One row of a new batch: queued, or failed at once when it names nobody or somebody of another batch. */
export function newMigrationUser(call: CmdletCall, batchId: string, address: string): MigrationUser {
  const entry = findRecipient(call.tenant, address, 'user')
  const taken = entry ? otherBatch(call, batchId, entry.recipient.id) : null
  const error = entry ? (taken ? duplicate(address, taken) : null) : notFound(address)
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
  if (user.accountId === '' || otherBatch(call, user.batchId, user.accountId) !== null) return
  user.status = 'Validating'
  user.statusSummary = 'Active'
  user.errorSummary = null
  call.world.emit('mailbox.move-started', { tenant: call.tenant, user })
}
