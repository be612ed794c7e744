import type { CheckTally, GateDecision } from '../domain/run-record.ts'
import type { GateName, LedgerLine, Severity, VerdictName } from '../domain/verdict.ts'

/** One (check, subject) pair that a gate demands a verdict for. */
export interface RequiredCheck {
  readonly check: string
  readonly scope: 'tenant-pair' | 'batch' | 'user'
  readonly severity: Severity
  readonly subjects: readonly string[]
}

export interface GateQuestion {
  readonly gate: GateName
  /** Computed from the registry and the cohort, never from what was reported. */
  readonly required: readonly RequiredCheck[]
  readonly lines: readonly LedgerLine[]
  /** Users of the cohort in the order of the identity map, with their batch. */
  readonly users: readonly { readonly key: string; readonly batch: string; readonly wave: string }[]
  /** Why the run cannot open the gate whatever its verdicts are, e.g. that it looked at some checks only. */
  readonly obstacles: readonly string[]
  /** Why the run itself cannot be relied on, e.g. a wrong clock. */
  readonly refusals?: readonly string[]
}

const noVerdicts = (): Record<VerdictName, number> => ({ pass: 0, fail: 0, undecided: 0, 'not-applicable': 0, manual: 0 })

/** What each verdict of a blocker does: only these two open. */
const opens = (verdict: VerdictName): boolean => verdict === 'pass' || verdict === 'not-applicable'

/**
 * Decides from the ledger alone. Every required pair must have exactly one line; a missing or doubled one closes,
 * whatever its severity. A blocker of the tenants, of a wave or of a batch closes the gate for all of its users; a
 * blocker of one user holds that user back, and the gate stays closed for this manifest: the eligible rest is a smaller one.
 */
export function decide(question: GateQuestion): GateDecision {
  const reported = byPair(question.lines)

  const refusals = question.refusals ?? []
  const reasons: string[] = [...refusals, ...question.obstacles]
  const totals = noVerdicts()
  const perCheck: CheckTally[] = []
  const closedUsers = new Map<string, string[]>()
  const closedGroups = new Map<string, string[]>()
  let expected = 0
  let counted = 0
  let allClosed = reasons.length > 0

  for (const check of question.required) {
    const tally = noVerdicts()
    let missing = 0
    let doubled = 0
    const standing: string[] = []
    const ofCheck = reported.get(check.check)
    for (const subject of check.subjects) {
      expected++
      const lines = ofCheck?.get(subject)
      ofCheck?.delete(subject)
      const line = Array.isArray(lines) ? lines[0] : lines
      const twice = Array.isArray(lines)
      if (line === undefined) missing++
      else {
        counted++
        tally[line.verdict]++
        totals[line.verdict]++
        if (twice) doubled++
      }
      const blocks = line === undefined || twice || (check.severity === 'blocker' && !opens(line.verdict))
      if (!blocks) continue
      standing.push(subject)
      if (check.scope === 'user') append(closedUsers, subject, check.check)
      else if (check.scope === 'batch') append(closedGroups, subject, check.check)
      else allClosed = true
    }
    perCheck.push({ check: check.check, expected: check.subjects.length, totals: tally, missing })
    if (standing.length > 0) reasons.push(reasonOf(check, tally, missing, doubled, standing))
  }

  const strangers = [...reported.values()].flatMap(ofCheck => [...ofCheck.values()]).flat()
  if (strangers.length > 0) {
    allClosed = true
    const first = strangers[0]
    reasons.push(`The ledger has ${strangers.length} line(s) that nobody asked for, e.g. ${first?.check} for ${first?.subject}.`)
  }
  if (expected === 0) {
    allClosed = true
    reasons.push('Nothing was required of this run, so nothing can open the gate.')
  }

  const eligible: string[] = []
  const heldBack: { subject: string; because: string[] }[] = []
  for (const user of question.users) {
    const because = [...(closedUsers.get(user.key) ?? []), ...(closedGroups.get(user.batch) ?? []), ...(closedGroups.get(user.wave) ?? [])]
    if (because.length > 0) heldBack.push({ subject: user.key, because })
    else if (!allClosed) eligible.push(user.key)
  }
  return {
    gate: question.gate,
    decision: reasons.length === 0 ? 'open' : 'closed',
    ...(refusals.length > 0 ? { refused: true } : {}),
    reasons,
    expected,
    reported: counted,
    totals,
    perCheck,
    eligible,
    heldBack,
  }
}

function reasonOf(
  check: RequiredCheck,
  tally: Readonly<Record<VerdictName, number>>,
  missing: number,
  doubled: number,
  standing: readonly string[],
): string {
  const parts = [
    tally.fail > 0 ? `${tally.fail} fail` : '',
    tally.undecided > 0 ? `${tally.undecided} undecided` : '',
    tally.manual > 0 ? `${tally.manual} manual` : '',
    missing > 0 ? `${missing} without a verdict` : '',
    doubled > 0 ? `${doubled} with more than one verdict` : '',
  ].filter(part => part !== '')
  const example = standing.length === 1 ? `: ${standing[0]}` : ''
  return `${check.check}: ${parts.join(', ')} of ${check.subjects.length}${example}.`
}

type Reported = LedgerLine | LedgerLine[]

/** Lines by check and subject; a list only where a pair has more than one, as a large ledger has half a million pairs. */
function byPair(lines: readonly LedgerLine[]): Map<string, Map<string, Reported>> {
  const checks = new Map<string, Map<string, Reported>>()
  for (const line of lines) {
    const ofCheck = checks.get(line.check) ?? new Map<string, Reported>()
    checks.set(line.check, ofCheck)
    const known = ofCheck.get(line.subject)
    ofCheck.set(line.subject, known === undefined ? line : [known, line].flat())
  }
  return checks
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
