import type { RunRecord } from '../../domain/run-record.ts'
import { count } from '../format.ts'
import type { ProvedTotals } from '../prove.ts'
import { verdictBadge, verdictOrder } from './badge.ts'
import type { CheckCardView } from './check-card.ts'

/** Every check with what it said, one row each; the sums stand below. */
export interface ChecksView {
  readonly heads: readonly { readonly style: string; readonly word: string }[]
  readonly rows: readonly {
    readonly id: string
    readonly title: string
    readonly severity: string
    readonly cells: readonly { readonly style: string; readonly count: string; readonly zero: boolean }[]
    readonly expected: string
  }[]
  readonly sums: readonly string[]
  readonly expected: string
  /** Cards of the checks that found nothing. */
  readonly quiet: readonly CheckCardView[]
}

export function checks(run: RunRecord, proved: ProvedTotals, quiet: readonly CheckCardView[]): ChecksView {
  return {
    heads: verdictOrder.map(verdictBadge),
    rows: run.checks.flatMap(check => {
      const tally = proved.perCheck.get(check.id)
      if (!tally) return []
      const cells = verdictOrder.map(name => {
        const value = name === 'missing' ? tally.missing : tally.totals[name]
        return { style: name, count: count(value), zero: value === 0 }
      })
      return [{ id: check.id, title: check.title, severity: check.severity, cells, expected: count(tally.expected) }]
    }),
    sums: verdictOrder.map(name => count(name === 'missing' ? proved.missing : proved.verdicts[name])),
    expected: count(proved.expected),
    quiet,
  }
}
