import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LedgerLine, type Severity, type VerdictName, verdictNames } from '../domain/verdict.ts'
import { decide, type GateQuestion, type RequiredCheck } from './decide.ts'

const users = ['ada@s.example', 'ben@s.example'].map(key => ({ key, batch: 'b1', wave: 'w1' }))
const required: RequiredCheck[] = [
  { check: 'exchange-guid', scope: 'user', severity: 'blocker', subjects: users.map(user => user.key) },
  { check: 'mfa-trust', scope: 'tenant-pair', severity: 'blocker', subjects: ['tenants'] },
  { check: 'batch-size', scope: 'batch', severity: 'blocker', subjects: ['b1'] },
  { check: 'large-mailbox', scope: 'user', severity: 'warning', subjects: users.map(user => user.key) },
]

function line(check: RequiredCheck, subject: string, verdict: VerdictName): LedgerLine {
  if (verdict === 'pass') return { check: check.check, scope: check.scope, subject, verdict }
  return {
    check: check.check,
    scope: check.scope,
    subject,
    verdict,
    severity: check.severity,
    message: 'm',
    data: {},
    found: 'f',
    fix: 'x',
    facts: [],
    waiver: null,
  }
}

const all = (verdict: (check: RequiredCheck, subject: string) => VerdictName = () => 'pass'): LedgerLine[] =>
  required.flatMap(check => check.subjects.map(subject => line(check, subject, verdict(check, subject))))

const question = (lines: readonly LedgerLine[], changed: Partial<GateQuestion> = {}): GateQuestion => ({
  gate: 'prestage',
  required,
  lines,
  users,
  obstacles: [],
  ...changed,
})

describe('the gate', () => {
  test('opens when every required pair passes', () => {
    const gate = decide(question(all()))
    expect(gate).toMatchObject({
      decision: 'open',
      reasons: [],
      expected: 6,
      reported: 6,
      eligible: users.map(user => user.key),
      heldBack: [],
    })
  })

  test('stays closed for a single missing pair, whatever its severity', () => {
    const lines = all()
    for (let index = 0; index < lines.length; index++) expect(decide(question(lines.toSpliced(index, 1))).decision).toBe('closed')
  })

  test('stays closed when a pair has two lines, even two passes', () => {
    const lines = all()
    const first = lines[0]
    expect(first && decide(question([...lines, first])).decision).toBe('closed')
  })

  test('stays closed when the ledger has a line that nobody asked for', () => {
    const stranger: LedgerLine = { check: 'unknown', scope: 'user', subject: 'ada@s.example', verdict: 'pass' }
    const gate = decide(question([...all(), stranger]))
    expect(gate.decision).toBe('closed')
    expect(gate.eligible).toEqual([])
  })

  test('holds back the user that fails and leaves a smaller manifest', () => {
    const gate = decide(
      question(all((check, subject) => (check.check === 'exchange-guid' && subject === 'ada@s.example' ? 'fail' : 'pass'))),
    )
    expect(gate.decision).toBe('closed')
    expect(gate.eligible).toEqual(['ben@s.example'])
    expect(gate.heldBack).toEqual([{ subject: 'ada@s.example', because: ['exchange-guid'] }])
  })

  test('leaves nobody eligible when the tenants or the batch fail', () => {
    for (const blocked of ['mfa-trust', 'batch-size'])
      expect(decide(question(all(check => (check.check === blocked ? 'fail' : 'pass')))).eligible).toEqual([])
  })

  test('is not closed by a warning that fails', () => {
    expect(decide(question(all(check => (check.severity === 'warning' ? 'fail' : 'pass')))).decision).toBe('open')
  })

  test('stays closed when nothing was required or when the run looked at part of it', () => {
    expect(decide(question([], { required: [] })).decision).toBe('closed')
    const part = decide(question(all(), { obstacles: ['only some checks'] }))
    expect(part).toMatchObject({ decision: 'closed', eligible: [] })
  })

  test('opens only if every blocker passes or does not apply, for any ledger', () => {
    const verdicts = fc.array(fc.constantFrom<VerdictName | 'missing'>(...verdictNames, 'missing'), { minLength: 6, maxLength: 6 })
    const severities = fc.array(fc.constantFrom<Severity>('blocker', 'warning', 'advice'), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(verdicts, severities, (given, weights) => {
        const checks = required.map((check, index) => ({ ...check, severity: weights[index] ?? 'blocker' }))
        const pairs = checks.flatMap(check => check.subjects.map(subject => ({ check, subject })))
        const lines = pairs.flatMap(({ check, subject }, index) => {
          const verdict = given[index]
          return verdict === undefined || verdict === 'missing' ? [] : [line(check, subject, verdict)]
        })
        const gate = decide(question(lines, { required: checks }))
        const mayOpen = pairs.every(({ check }, index) => {
          const verdict = given[index]
          return verdict !== 'missing' && (check.severity !== 'blocker' || verdict === 'pass' || verdict === 'not-applicable')
        })
        expect(gate.decision).toBe(mayOpen ? 'open' : 'closed')
        const missing = gate.perCheck.reduce((sum, tally) => sum + tally.missing, 0)
        expect(Object.values(gate.totals).reduce((sum, value) => sum + value, 0) + missing).toBe(gate.expected)
      }),
      { numRuns: 2_000 },
    )
  })
})
