import type { InternalList, ListMail } from './internal-lists.ts'
import type { MailboxSize } from './mailbox-sizes.ts'
import type { MigrationTaskRow, TaskOfJob } from './migration-tasks.ts'
import type { MigrationUserRow } from './migration-users.ts'
import type { RestrictedRecipient } from './restricted-recipients.ts'

type Store = NonNullable<MailboxSize['primary']>
const gigabyte = 1024 ** 3

/** A small mailbox without an archive; what changes is said of its primary store. */
export function mailboxSize(objectId: string, primary: Partial<Store> = {}, changed: Partial<MailboxSize> = {}): MailboxSize {
  return {
    objectId,
    primary: { items: 5_000, bytes: gigabyte, deletedItems: 10, deletedBytes: 1_000_000, ...primary },
    archive: null,
    hasArchive: false,
    ...changed,
  }
}

/** A user of one job of the orchestrator whose mailbox is as `status` says. */
export function taskOfJob(status: string, changed: Partial<TaskOfJob> = {}): TaskOfJob {
  return {
    jobId: 'job-1',
    name: 'wavegate-wave-1-batch-1',
    jobType: 'migrate',
    status: 'inProgress',
    created: '2026-02-20T08:00:00Z',
    updated: '2026-03-01T18:00:00Z',
    services: [{ service: 'Exchange', status, message: '', errors: [] }],
    ...changed,
  }
}

export const migrationTask = (id: string, ...jobs: readonly TaskOfJob[]): MigrationTaskRow => ({ id, jobs: [...jobs] })

/** A user of one Exchange batch. */
export function migrationUser(address: string, changed: Partial<MigrationUserRow['batches'][number]> = {}): MigrationUserRow {
  return {
    address,
    batches: [{ batch: 'wavegate-wave-1-batch-1', status: 'Synced', error: '', skipped: 0, consistency: 'Perfect', ...changed }],
  }
}

/** A list that accepts these accounts and to which nobody wrote in the ten days before the facts were read. */
export function restrictedRecipient(
  name: string,
  accepts: readonly string[],
  changed: Partial<RestrictedRecipient> = {},
): RestrictedRecipient {
  return {
    id: `list ${name}`.toLowerCase(),
    name,
    address: `${name.toLowerCase()}@target.example`,
    accepts: [...accepts],
    unresolved: [],
    mail: { from: '2026-02-19T20:00:00.000Z', until: '2026-03-01T20:00:00.000Z', senders: [] },
    ...changed,
  }
}

/** A list that takes mail from every internal sender and from nobody else; `senders` wrote to it in those ten days. */
export function internalList(name: string, senders: ListMail['senders'] | null = []): InternalList {
  return {
    id: `list ${name}`.toLowerCase(),
    name,
    address: `${name.toLowerCase()}@target.example`,
    mail: senders && { from: '2026-02-19T20:00:00.000Z', until: '2026-03-01T20:00:00.000Z', senders },
  }
}
