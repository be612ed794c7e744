import type { RunRecord } from '../../domain/run-record.ts'
import { byText, counted } from '../format.ts'
import type { ProvedTotals } from '../prove.ts'
import { severityRank } from './badge.ts'
import { checkCard, type CheckCardView } from './check-card.ts'
import type { Group } from './groups.ts'

/** Checks that found something or could not decide, heaviest first; and all others. */
export interface FindingsView {
  readonly summary: string
  readonly cards: readonly CheckCardView[]
  readonly quiet: readonly CheckCardView[]
}

/** What hits everybody comes before what hits one user. */
const scopeRank = { 'tenant-pair': 0, batch: 1, user: 2 } as const

export function findings(run: RunRecord, proved: ProvedTotals, groups: ReadonlyMap<string, readonly Group[]>): FindingsView {
  const all = run.checks.flatMap(check => {
    const tally = proved.perCheck.get(check.id)
    if (!tally) return []
    const { fail, undecided, manual } = tally.totals
    return [{ check, fail, open: fail + undecided + manual + tally.missing, card: checkCard(check, tally, groups.get(check.id) ?? []) }]
  })
  const loud = all
    .filter(entry => entry.open > 0)
    .sort(
      (left, right) =>
        severityRank[left.check.severity] - severityRank[right.check.severity] ||
        scopeRank[left.check.scope] - scopeRank[right.check.scope] ||
        right.fail - left.fail ||
        right.open - left.open ||
        byText(left.check.id, right.check.id),
    )
  const quiet = all.filter(entry => entry.open === 0)
  return {
    summary:
      loud.length === 0
        ? 'No check found anything.'
        : `${counted(loud.length, 'check')} of ${all.length} found something or could not decide; grouped by cause.`,
    cards: loud.map(entry => entry.card),
    quiet: quiet.map(entry => entry.card),
  }
}
