import type { RunRecord } from '../../domain/run-record.ts'
import type { VerdictName } from '../../domain/verdict.ts'
import { count } from '../format.ts'
import type { ProvedTotals } from '../prove.ts'
import { verdictBadge, verdictOrder } from './badge.ts'
import type { CheckCardView } from './check-card.ts'

/** Every check with what it said, one row each; the sums stand below. */
export interface ChecksView {
  /** Verdicts that have no column, as nothing ended in them. */
  readonly unused: string
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

const always: readonly (VerdictName | 'missing')[] = ['fail', 'undecided', 'pass']

export function checks(run: RunRecord, proved: ProvedTotals, quiet: readonly CheckCardView[]): ChecksView {
  const amount = (name: VerdictName | 'missing'): number => (name === 'missing' ? proved.missing : proved.verdicts[name])
  const used = verdictOrder.filter(name => amount(name) > 0 || always.includes(name))
  return {
    unused: verdictOrder
      .filter(name => !used.includes(name))
      .map(name => verdictBadge(name).word.toLowerCase())
      .join(' or '),
    heads: used.map(verdictBadge),
    rows: run.checks.flatMap(check => {
      const tally = proved.perCheck.get(check.id)
      if (!tally) return []
      const cells = used.map(name => {
        const value = name === 'missing' ? tally.missing : tally.totals[name]
        return { style: name, count: count(value), zero: value === 0 }
      })
      return [{ id: check.id, title: check.title, severity: check.severity, cells, expected: count(tally.expected) }]
    }),
    sums: used.map(name => count(amount(name))),
    expected: count(proved.expected),
    quiet,
  }
}
