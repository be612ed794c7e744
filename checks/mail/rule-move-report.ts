import { addressOf, isSmtpProxy } from '../../domain/address.ts'
import type { UserPair } from '../../domain/account.ts'
import type { TaskOfJob } from '../../facts/migration-tasks.ts'
import type { MigrationUserRow } from '../../facts/migration-users.ts'
import type { Recipient } from '../../facts/recipients.ts'
import { isOwnSubmission } from './rule-own-submission.ts'

/** What the service says of the move of one mailbox. */
export interface MoveReport {
  readonly status: string
  readonly completed: boolean
  /** Job or batch that says so. */
  readonly name: string
  readonly reason: string
}

/** The workload `Exchange` of the user's own job, else of the newest job that moves mailboxes and names the user. */
export function jobReport(jobs: readonly TaskOfJob[], user: UserPair): MoveReport | undefined {
  const moving = jobs
    .filter(({ jobType }) => jobType.toLowerCase() !== 'validate')
    .flatMap(job => job.services.filter(({ service }) => service.toLowerCase() === 'exchange').map(service => ({ job, service })))
  const found = moving.find(({ job }) => isOwnSubmission(job.name, user)) ?? moving[0]
  if (found === undefined) return undefined
  const { job, service } = found
  const reason =
    [service.message, ...service.errors.map(({ code, message }) => `${code} ${message}`.trim())].find(text => text.trim() !== '') ??
    'no reason given'
  return { status: service.status, completed: service.status.toLowerCase() === 'completed', name: job.name || job.jobId, reason }
}

const done: ReadonlySet<string> = new Set(['completed', 'completedwithwarnings'])

/** Everything that Exchange batches say of the user, under whichever address of the target they name. */
export const batchesOf = (
  to: Recipient,
  user: UserPair,
  find: (address: string) => MigrationUserRow | undefined,
): MigrationUserRow['batches'] =>
  [...new Set([user.target.upn.toLowerCase(), addressOf(to.primarySmtp), ...to.proxies.filter(isSmtpProxy).map(addressOf)])].flatMap(
    address => find(address)?.batches ?? [],
  )

/** The own batch, else the only one. */
export const ownBatch = (batches: MigrationUserRow['batches'], user: UserPair): MigrationUserRow['batches'][number] | undefined =>
  batches.find(({ batch }) => isOwnSubmission(batch, user)) ?? (batches.length === 1 ? batches[0] : undefined)

/** What the own batch says, else the only one. */
export function batchReport(batches: MigrationUserRow['batches'], user: UserPair): MoveReport | undefined {
  const found = ownBatch(batches, user)
  if (found === undefined) return undefined
  return {
    status: found.status,
    completed: done.has(found.status.toLowerCase()),
    name: found.batch,
    reason: found.error || 'no reason given',
  }
}

/** Scores at which the service completes without asking anybody. */
const tolerated: ReadonlySet<string> = new Set(['perfect', 'good'])

/** The first entry whose score says that items were left out which somebody has to look at. */
export const beyondTolerance = (batches: MigrationUserRow['batches']): MigrationUserRow['batches'][number] | undefined =>
  batches.find(({ consistency }) => consistency !== null && consistency !== '' && !tolerated.has(consistency.toLowerCase()))

/** Whether an entry proves by itself that nothing, or something of a known score, was left out. */
export const statesLoss = ({ skipped, consistency }: MigrationUserRow['batches'][number]): boolean =>
  (consistency !== null && consistency !== '') || skipped === 0
