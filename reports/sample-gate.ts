import type { Cause } from '../domain/cause.ts'
import type { CheckRecord, RunRecord } from '../domain/run-record.ts'
import type { Verdict, VerdictName } from '../domain/verdict.ts'
import { verdictNames } from '../domain/verdict.ts'

const opens = (verdict: VerdictName): boolean => verdict === 'pass' || verdict === 'not-applicable'

/** Completes a run with a gate record that agrees with its lines, in the words of the gate. Pairs without a line are missing. */
export function recordOf(base: Omit<RunRecord, 'gate'>, expectedOf: (check: CheckRecord) => number): RunRecord {
  const none = (): Record<VerdictName, number> => ({ pass: 0, fail: 0, undecided: 0, 'not-applicable': 0, manual: 0 })
  const counted = new Map(base.checks.map(check => [check.id, none()]))
  const severities = new Map(base.checks.map(check => [check.id, check.severity]))
  const because = new Map<string, string[]>()
  const all = none()
  let closedForAll = false
  for (const line of base.verdicts) {
    all[line.verdict] += 1
    const totals = counted.get(line.check)
    if (totals) totals[line.verdict] += 1
    if (opens(line.verdict) || severities.get(line.check) !== 'blocker') continue
    if (line.scope === 'user') because.set(line.subject, [...(because.get(line.subject) ?? []), line.check])
    else closedForAll = true
  }
  const perCheck = base.checks.map(check => {
    const totals = counted.get(check.id) ?? none()
    const reported = verdictNames.reduce((sum, name) => sum + totals[name], 0)
    return { check: check.id, expected: expectedOf(check), totals, missing: expectedOf(check) - reported }
  })
  const reasons = perCheck.flatMap(({ check, totals, missing, expected }) => {
    if (missing === 0 && (severities.get(check) !== 'blocker' || totals.fail + totals.undecided + totals.manual === 0)) return []
    const parts = (['fail', 'undecided', 'manual'] as const).flatMap(name => (totals[name] > 0 ? [`${totals[name]} ${name}`] : []))
    if (missing > 0) parts.push(`${missing} without a verdict`)
    return [`${check}: ${parts.join(', ')} of ${expected}.`]
  })
  return {
    ...base,
    gate: {
      gate: base.manifest.gate,
      decision: reasons.length > 0 ? 'closed' : 'open',
      reasons,
      expected: perCheck.reduce((sum, tally) => sum + tally.expected, 0),
      reported: base.verdicts.length,
      totals: all,
      perCheck,
      eligible: base.users.filter(user => !closedForAll && !because.has(user.key)).map(user => user.key),
      causes: causesOf(base, severities),
      heldBack: base.users.flatMap(user => {
        const checks = because.get(user.key)
        return checks ? [{ subject: user.key, because: checks }] : []
      }),
    },
  }
}

/** One cause for each message of each blocker that does not open; a sample absorbs nothing. */
function causesOf(
  { verdicts, users }: Pick<RunRecord, 'verdicts' | 'users'>,
  severities: ReadonlyMap<string, CheckRecord['severity']>,
): Cause[] {
  const groups = new Map<string, { first: Verdict; subjects: string[] }>()
  for (const line of verdicts) {
    if (line.verdict === 'pass' || line.verdict === 'not-applicable' || severities.get(line.check) !== 'blocker') continue
    const key = JSON.stringify([line.check, line.message, line.verdict])
    const group = groups.get(key) ?? { first: line, subjects: [] }
    groups.set(key, group)
    group.subjects.push(line.subject)
  }
  const found = [...groups.values()].map(({ first, subjects }): Cause => ({
    kind: 'finding',
    check: first.check,
    message: first.message,
    verdict: first.verdict,
    severity: first.severity,
    fact: null,
    facts: [],
    side: 'target',
    found: first.found,
    fix: first.fix,
    same: subjects.length === 1,
    subjects: subjects.length,
    examples: subjects.slice(0, 3),
    users: first.scope === 'user' ? subjects.length : users.length,
    lines: subjects.length,
    absorbed: [],
  }))
  return found.toSorted((a, b) => b.users - a.users || b.lines - a.lines)
}
