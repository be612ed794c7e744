import type { AbsorbedGroup, Cause, CausedBy, ResponsibleSide } from '../domain/cause.ts'
import type { CheckRecord } from '../domain/run-record.ts'
import { type LedgerLine, tenantsSubject, type Verdict } from '../domain/verdict.ts'
import type { RequiredCheck } from './decide.ts'
import { type Member, pairKey, rootsOf, stands, unreadFact } from './explained.ts'

export interface CausesQuestion {
  readonly required: readonly RequiredCheck[]
  readonly checks: readonly Pick<CheckRecord, 'id' | 'side' | 'sides' | 'causedBy'>[]
  readonly lines: readonly LedgerLine[]
  readonly users: readonly Member[]
}

interface Group {
  readonly first: Verdict
  /** Lines by the fact that left them undecided. */
  readonly facts: Map<string, number>
  readonly side: ResponsibleSide
  same: boolean
  lines: number
  readonly own: Set<string>
  readonly concerned: Set<string>
  readonly absorbed: Map<string, { readonly line: Verdict; lines: number }>
}

const shownExamples = 3
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * What is in the way, grouped by what explains it: every line of a blocker that does not open, and every required pair without a line,
 * belongs to exactly one cause. What concerns most users comes first. Pure; the order of the lines makes no difference.
 */
export function causesOf({ required, checks, lines, users }: CausesQuestion): Cause[] {
  const records = new Map(checks.map(check => [check.id, check]))
  const severities = new Map(required.map(check => [check.check, check.severity]))
  const standing = lines.filter(stands).toSorted((a, b) => byText(a.check, b.check) || byText(a.subject, b.subject))
  const rootOf = rootsOf(standing, users, (check): readonly CausedBy[] => records.get(check)?.causedBy ?? [])
  const usersOf = subjectsUsers(users)

  const groups = new Map<string, Group>()
  for (const line of standing) {
    if (severities.get(line.check) !== 'blocker') continue
    const root = rootOf(line)
    const fact = unreadFact(root) ?? null
    const side = sideOf(root, fact, records.get(root.check))
    const key = JSON.stringify(fact === null ? [root.check, root.message, root.verdict, side] : [side, root.message])
    const group = groups.get(key) ?? {
      first: root,
      facts: new Map(),
      side,
      same: true,
      lines: 0,
      own: new Set(),
      concerned: new Set(),
      absorbed: new Map(),
    }
    groups.set(key, group)
    group.lines++
    if (fact !== null) group.facts.set(fact, (group.facts.get(fact) ?? 0) + 1)
    for (const user of usersOf(line.subject)) group.concerned.add(user)
    if (root.found !== group.first.found) group.same = false
    if (root.check === group.first.check) group.own.add(root.subject)
    if (root !== line || root.check !== group.first.check) absorb(group, line)
  }
  return [...[...groups.values()].map(group => causeOf(group, severities)), ...missingCauses(required, lines, usersOf)].toSorted(
    (a, b) => b.users - a.users || b.lines - a.lines || byText(a.check, b.check) || byText(a.message, b.message) || byText(a.side, b.side),
  )
}

function absorb(group: Group, line: Verdict): void {
  const key = JSON.stringify([line.check, line.message, line.verdict])
  const known = group.absorbed.get(key)
  if (known) known.lines++
  else group.absorbed.set(key, { line, lines: 1 })
}

function causeOf(group: Group, severities: ReadonlyMap<string, Cause['severity']>): Cause {
  const { first, side, same, lines, own, concerned } = group
  const facts = [...group.facts].toSorted(([a, x], [b, y]) => y - x || byText(a, b)).map(([fact]) => fact)
  const absorbed: AbsorbedGroup[] = [...group.absorbed.values()]
    .map(({ line: { check, message, verdict }, lines: count }) => ({ check, message, verdict, lines: count }))
    .toSorted((a, b) => b.lines - a.lines || byText(a.check, b.check) || byText(a.message, b.message))
  return {
    kind: facts.length === 0 ? 'finding' : 'fact',
    check: first.check,
    message: first.message,
    verdict: first.verdict,
    severity: severities.get(first.check) ?? first.severity,
    fact: facts[0] ?? null,
    facts,
    side,
    found: first.found,
    fix: first.fix,
    same,
    subjects: own.size,
    examples: [...own].slice(0, shownExamples),
    users: concerned.size,
    lines,
    absorbed,
  }
}

/** The side that the fail itself names, that of the message, that of the check, or that of what could not be read. */
function sideOf(line: Verdict, fact: string | null, check: CausesQuestion['checks'][number] | undefined): ResponsibleSide {
  const named = fact === null ? line.data['side'] : fact.split('.')[0]
  if (named === 'source' || named === 'target') return named
  if (fact !== null) return 'both'
  return check?.sides?.[line.message] ?? check?.side ?? 'both'
}

function missingCauses(
  required: readonly RequiredCheck[],
  lines: readonly LedgerLine[],
  usersOf: (subject: string) => Iterable<string>,
): Cause[] {
  const reported = new Set(lines.map(line => pairKey(line.check, line.subject)))
  return required.flatMap(({ check, severity, subjects }) => {
    const missing = subjects.filter(subject => !reported.has(pairKey(check, subject)))
    if (missing.length === 0) return []
    return [
      {
        kind: 'missing',
        check,
        message: 'missing',
        verdict: 'missing',
        severity,
        fact: null,
        facts: [],
        side: 'both',
        found: `The ledger holds no verdict of ${check}.`,
        fix: 'Judge the run again from its facts.',
        same: true,
        subjects: missing.length,
        examples: missing.slice(0, shownExamples),
        users: new Set(missing.flatMap(subject => [...usersOf(subject)])).size,
        lines: missing.length,
        absorbed: [],
      },
    ] satisfies Cause[]
  })
}

/** The users that a subject stands for: all, those of a wave or batch, or the one. */
function subjectsUsers(users: readonly Member[]): (subject: string) => Iterable<string> {
  const all = users.map(user => user.key)
  const members = new Map<string, string[]>()
  for (const user of users)
    for (const group of new Set([user.batch, user.wave])) {
      const known = members.get(group)
      if (known) known.push(user.key)
      else members.set(group, [user.key])
    }
  const known = new Set(all)
  return subject => (subject === tenantsSubject ? all : known.has(subject) ? [subject] : (members.get(subject) ?? []))
}
