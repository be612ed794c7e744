import type { Cause } from '../../domain/cause.ts'
import type { RunRecord } from '../../domain/run-record.ts'
import { count, counted } from '../format.ts'
import { type Badge, verdictBadge } from './badge.ts'
import { listFragment } from './check-card.ts'

/** What stands in the way: what explains it, what concerns most users first, and reasons of the gate that no verdict gives. */
export interface CausesView {
  readonly summary: string
  readonly reasons: readonly { readonly text: string; readonly check: string }[]
  readonly causes: readonly CauseView[]
}

export interface CauseView {
  /** Undefined for a fail, which is what a reader expects. */
  readonly badge: Badge | undefined
  /** The fact that was not read, or the check. */
  readonly title: string
  readonly message: string
  /** Which facts, where there are several. */
  readonly facts: string
  /** Fragments of the page: the card of the check or the table of facts, and the list of those that have the cause. */
  readonly about: string
  readonly list: string
  readonly concerns: string
  readonly where: string
  readonly example: string
  readonly found: string
  readonly fix: string
  readonly absorbed: readonly { readonly check: string; readonly message: string; readonly count: string }[]
}

const where = { source: 'in the source', target: 'in the target', both: 'in either tenant or in the plan' } as const

const causeView = (cause: Cause, known: ReadonlySet<string>): CauseView => ({
  badge: cause.verdict === 'fail' ? undefined : verdictBadge(cause.verdict),
  title: cause.facts.length > 1 ? `${cause.facts.length} facts not read` : (cause.fact ?? cause.check),
  message: cause.message,
  facts: cause.facts.length > 1 ? cause.facts.join(', ') : '',
  about: cause.fact !== null ? '#facts' : known.has(cause.check) ? `#check-${cause.check}` : '#checks',
  list:
    cause.fact !== null
      ? ''
      : listFragment({ check: cause.check, verdict: cause.verdict, ...(cause.kind === 'missing' ? {} : { message: cause.message }) }),
  concerns: cause.users === 0 ? 'the tenants' : counted(cause.users, 'user'),
  where: where[cause.side],
  example: cause.same ? '' : 'e.g.',
  found: cause.found,
  fix: cause.fix,
  absorbed: cause.absorbed.map(({ check, message, lines }) => ({ check, message, count: count(lines) })),
})

/** Reasons of the gate that belong to no cause: that the run looked at some checks only, what the runner reported, a doubled verdict. */
export function unexplained({ gate, checks }: Pick<RunRecord, 'gate' | 'checks'>): CausesView['reasons'] {
  const explained = new Set(gate.causes.flatMap(cause => [cause.check, ...cause.absorbed.map(group => group.check)]))
  const ids = new Set(checks.map(check => check.id))
  return gate.reasons.flatMap(text => {
    const id = text.slice(0, Math.max(0, text.indexOf(':')))
    if (!ids.has(id)) return [{ check: '', text }]
    return explained.has(id) ? [] : [{ check: id, text: text.slice(id.length + 1).trim() }]
  })
}

export function causes(run: RunRecord): CausesView {
  const { gate } = run
  const known = new Set(run.checks.map(check => check.id))
  const lines = gate.causes.reduce((sum, cause) => sum + cause.lines, 0)
  const reasons = unexplained(run)
  return {
    summary:
      gate.causes.length > 0
        ? `${counted(gate.causes.length, 'cause explains', 'causes explain')} all ${counted(lines, 'verdict')} of blockers that stand in the way.`
        : reasons.length > 0
          ? 'No verdict of a blocker stands in the way.'
          : 'Nothing.',
    reasons,
    causes: gate.causes.map(cause => causeView(cause, known)),
  }
}
