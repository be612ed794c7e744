import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Evidence, type LedgerLine, type Severity, type VerdictName, verdictNames } from '../domain/verdict.ts'
import { causesOf } from './causes.ts'
import type { RequiredCheck } from './decide.ts'

const users = ['ada', 'ben', 'cyd', 'dot'].map((name, at) => ({ key: `${name}@s.example`, batch: at < 2 ? 'b1' : 'b2', wave: 'w1' }))
const shape = [
  ['t1', 'tenant-pair', ['tenants']],
  ['t2', 'tenant-pair', ['tenants']],
  ['w1', 'batch', ['w1']],
  ['b1', 'batch', ['b1', 'b2']],
  ['u1', 'user', users.map(user => user.key)],
  ['u2', 'user', users.map(user => user.key)],
  ['u3', 'user', users.map(user => user.key)],
] as const
const ids = shape.map(([id]) => id)
const messages = ['m1', 'm2', 'missing-row', 'stale-fact', 'throttled']

const told = fc.record({
  verdict: fc.constantFrom<VerdictName | 'missing'>(...verdictNames, 'missing'),
  message: fc.constantFrom(...messages),
  facts: fc.array(
    fc.record({
      ref: fc.constantFrom('source.a', 'target.b', 'pair.c'),
      key: fc.constantFrom('', 'k'),
      at: fc.constantFrom('', 't'),
      digest: fc.constantFrom('', 'd'),
    }),
    { maxLength: 2 },
  ),
  side: fc.constantFrom('source', 'target', 'both', 'no side'),
})
const link = fc.record({
  check: fc.constantFrom(...ids),
  failing: fc.option(fc.subarray(messages), { nil: undefined }),
  explains: fc.option(fc.subarray(messages), { nil: undefined }),
})
const pairs = shape.reduce((sum, [, , subjects]) => sum + subjects.length, 0)

test('every line of a blocker that does not open, and every missing pair, belongs to exactly one cause, whatever the metadata says', () => {
  fc.assert(
    fc.property(
      fc.array(told, { minLength: pairs, maxLength: pairs }),
      fc.array(fc.constantFrom<Severity>('blocker', 'warning'), { minLength: shape.length, maxLength: shape.length }),
      fc.array(fc.array(link, { maxLength: 3 }), { minLength: shape.length, maxLength: shape.length }),
      (given, severities, links) => {
        const required: RequiredCheck[] = shape.map(([check, scope, subjects], at) => ({
          check,
          scope,
          severity: severities[at] ?? 'blocker',
          subjects,
        }))
        const wanted = required.flatMap(check => check.subjects.map(subject => ({ check, subject })))
        const lines = wanted.flatMap(({ check, subject }, at): LedgerLine[] => {
          const said = given[at]
          if (said === undefined || said.verdict === 'missing') return []
          const { verdict, message, side } = said
          if (verdict === 'pass') return [{ check: check.check, scope: check.scope, subject, verdict }]
          const facts: Evidence[] = said.facts
          const of = { check: check.check, scope: check.scope, subject, verdict, severity: check.severity, message }
          return [{ ...of, data: { side }, found: `${message} ${subject}`, fix: 'f', facts, waiver: null }]
        })
        const checks = ids.map((id, at) => ({
          id,
          causedBy: (links[at] ?? []).map(({ check, failing, explains }) => ({
            check,
            ...(failing ? { failing } : {}),
            ...(explains ? { explains } : {}),
          })),
        }))
        const causes = causesOf({ required, checks, lines, users })
        const blocking = new Set(required.filter(check => check.severity === 'blocker').map(check => check.check))
        const closed = lines.filter(line => blocking.has(line.check) && line.verdict !== 'pass' && line.verdict !== 'not-applicable')
        const missing = wanted.length - lines.length

        expect(causes.reduce((sum, cause) => sum + cause.lines, 0)).toBe(closed.length + missing)
        const perCheck = new Map<string, number>()
        const add = (check: string, count: number): void => void perCheck.set(check, (perCheck.get(check) ?? 0) + count)
        for (const cause of causes.filter(({ kind }) => kind !== 'missing')) {
          const absorbed = cause.absorbed.reduce((sum, group) => sum + group.lines, 0)
          add(cause.check, cause.lines - absorbed)
          for (const group of cause.absorbed) add(group.check, group.lines)
          expect(cause.lines).toBeGreaterThanOrEqual(absorbed)
          expect(cause.users).toBeLessThanOrEqual(users.length)
          expect(cause.examples.length).toBeGreaterThan(0)
        }
        for (const check of blocking) expect(perCheck.get(check) ?? 0).toBe(closed.filter(line => line.check === check).length)
        expect(causesOf({ required, checks, lines: lines.toReversed(), users })).toEqual(causes)
        expect(causes.map(cause => cause.users)).toEqual(causes.map(cause => cause.users).toSorted((a, b) => b - a))
      },
    ),
    { numRuns: 2_000 },
  )
})
