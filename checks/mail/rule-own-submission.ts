import type { UserPair } from '../../domain/account.ts'

/** The name under which a batch of the identity map is submitted: of its orchestrator job and of its Exchange batch. */
export const submissionName = (user: Pick<UserPair, 'wave' | 'batch'>): string => `wavegate-${user.wave}-${user.batch}`

/**
 * Whether a job or batch of this name is the user's own submission: the name itself, or with the number of a further try,
 * because names of jobs cannot be used twice. Exchange writes `MigrationService:` before the name of a batch.
 */
export function isOwnSubmission(name: string, user: Pick<UserPair, 'wave' | 'batch'>): boolean {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/^migrationservice:/, '')
  const own = submissionName(user).toLowerCase()
  return plain === own || (plain.startsWith(`${own}-try`) && /^\d+$/.test(plain.slice(`${own}-try`.length)))
}

const ended: ReadonlySet<string> = new Set([
  'completed',
  'completedwitherrors',
  'failed',
  'cancelled',
  'canceled',
  'deleted',
  'pendingdelete',
])

interface Job {
  readonly status: string
  readonly services: readonly { readonly status: string }[]
}

/** The jobs of a user that still have the user: not ended, and the user not cancelled in every workload. A status that is not known counts as running. */
export const runningJobs = <J extends Job>(jobs: readonly J[]): J[] =>
  jobs.filter(
    ({ status, services }) =>
      !ended.has(status.trim().toLowerCase()) && (services.length === 0 || !services.every(each => /^cancell?ed$/i.test(each.status))),
  )

const idle: ReadonlySet<string> = new Set(['', 'none', 'completed', 'completedwithwarning'])

interface Move {
  readonly status: string
  readonly batch: string
}

/** The move that a mailbox shows itself, and those of its move requests. */
export const movesOf = (
  mailbox: { readonly moveStatus: string | null; readonly moveBatch: string | null },
  found: readonly ({ readonly requests: readonly Move[] } | undefined)[],
): Move[] => [{ status: mailbox.moveStatus ?? '', batch: mailbox.moveBatch ?? '' }, ...found.flatMap(row => row?.requests ?? [])]

/** The first move that is under way and not the user's own submission. One that failed keeps its place until it is removed. */
export const strangeMove = (moves: readonly Move[], user: Pick<UserPair, 'wave' | 'batch'>): Move | undefined =>
  moves.find(({ status, batch }) => !idle.has(status.trim().toLowerCase()) && !isOwnSubmission(batch, user))
