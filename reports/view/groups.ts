import type { RunRecord } from '../../domain/run-record.ts'
import type { Verdict, VerdictName } from '../../domain/verdict.ts'
import { byText } from '../format.ts'
import { verdictOrder } from './badge.ts'

/** The lines of one check that say the same: one cause, however many subjects it hits. */
export interface Group {
  readonly verdict: VerdictName
  readonly message: string
  readonly subjects: number
  /** The first few lines, in the ledger's order. */
  readonly examples: readonly Verdict[]
}

const shownExamples = 2

/** By check: its lines other than passes, grouped by verdict and message; what weighs most and hits most comes first. */
export function groupsByCheck(run: RunRecord): ReadonlyMap<string, readonly Group[]> {
  const checks = new Map<string, Map<string, { verdict: VerdictName; message: string; subjects: number; examples: Verdict[] }>>()
  for (const line of run.verdicts) {
    if (line.verdict === 'pass' || !('facts' in line)) continue
    const groups =
      checks.get(line.check) ?? new Map<string, { verdict: VerdictName; message: string; subjects: number; examples: Verdict[] }>()
    checks.set(line.check, groups)
    const key = JSON.stringify([line.verdict, line.message])
    const group = groups.get(key) ?? { verdict: line.verdict, message: line.message, subjects: 0, examples: [] }
    groups.set(key, group)
    group.subjects += 1
    if (group.examples.length < shownExamples) group.examples.push(line)
  }
  const sorted = (groups: Iterable<Group>): Group[] =>
    [...groups].sort(
      (left, right) =>
        verdictOrder.indexOf(left.verdict) - verdictOrder.indexOf(right.verdict) ||
        right.subjects - left.subjects ||
        byText(left.message, right.message),
    )
  return new Map([...checks].map(([check, groups]) => [check, sorted(groups.values())]))
}
