import type { Cause } from '../../domain/cause.ts'
import type { RunRecord } from '../../domain/run-record.ts'
import { count, counted } from '../format.ts'
import { type Badge, verdictBadge } from './badge.ts'
import { listFragment } from './check-card.ts'

/** What explains everything that stands in the way, what concerns most users first. */
export interface CausesView {
  readonly summary: string
  readonly causes: readonly CauseView[]
}

export interface CauseView {
  readonly badge: Badge
  /** The fact that was not read, or the check and its message. */
  readonly title: string
  /** Fragments of the page: the card of the check or the table of facts, and the list of those that have the cause. */
  readonly about: string
  readonly list: string
  readonly concerns: string
  readonly side: string
  readonly example: string
  readonly found: string
  readonly fix: string
  readonly absorbed: readonly { readonly check: string; readonly message: string; readonly count: string }[]
}

const mendedIn = { source: 'mended in the source', target: 'mended in the target', both: 'mended in either tenant or in the plan' } as const

const causeView = (cause: Cause, known: ReadonlySet<string>): CauseView => ({
  badge: verdictBadge(cause.verdict),
  title: cause.fact ?? `${cause.check} · ${cause.message}`,
  about: cause.fact !== null ? '#facts' : known.has(cause.check) ? `#check-${cause.check}` : '#checks',
  list:
    cause.fact !== null
      ? ''
      : listFragment({ check: cause.check, verdict: cause.verdict, ...(cause.kind === 'missing' ? {} : { message: cause.message }) }),
  concerns: cause.users === 0 ? 'the tenants' : counted(cause.users, 'user'),
  side: mendedIn[cause.side],
  example: cause.same ? '' : 'e.g.',
  found: cause.found,
  fix: cause.fix,
  absorbed: cause.absorbed.map(({ check, message, lines }) => ({ check, message, count: count(lines) })),
})

export function causes(run: RunRecord): CausesView {
  const { gate } = run
  const known = new Set(run.checks.map(check => check.id))
  const lines = gate.causes.reduce((sum, cause) => sum + cause.lines, 0)
  return {
    summary:
      gate.causes.length === 0
        ? 'No verdict of a blocker stands in the way.'
        : `${counted(gate.causes.length, 'cause explains', 'causes explain')} all ${counted(lines, 'verdict')} of blockers that stand in the way. A cause of the tenants absorbs what depends on it.`,
    causes: gate.causes.map(cause => causeView(cause, known)),
  }
}
