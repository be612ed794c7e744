import { describe, expect, test } from 'vitest'
import type { TenantPair, UserPair } from '../domain/account.ts'
import { causeChain } from '../domain/errors.ts'
import { cohortOf } from '../domain/planning.ts'
import type { Settings } from '../domain/settings.ts'
import type { GateName, LedgerLine, VerdictName } from '../domain/verdict.ts'
import type { FactRef, Given } from '../facts/facts.ts'
import { parseRef } from '../facts/gather.ts'
import { type AnyCheck, type Check, type JudgeContext, type Message } from './define.ts'
import { judgeAll, type JudgedFacts, subjectsOf } from './judge.ts'
import { contrary } from './testing-conditions.ts'
import { sampleSettings, sampleUser } from './testing-samples.ts'
import type { AgeLimits, LoadedFact } from './views.ts'

/** One case: the facts that the check reads, and what differs from the samples. */
export interface Case<Refs extends FactRef> {
  readonly name: string
  readonly facts: { readonly [Ref in Refs]: Given<Ref> }
  /** Facts that could not be read, each with the code of the failure; what `facts` gives of them does not matter. */
  readonly unread?: { readonly [Ref in Refs]?: string }
  readonly settings?: Partial<Settings>
  readonly users?: readonly UserPair[]
  readonly gate?: GateName
  /** True unless said. */
  readonly probes?: boolean
  readonly tenants?: TenantPair
}

export interface Cases<Refs extends FactRef, Messages> {
  readonly pass: readonly Case<Refs>[]
  readonly fail: readonly (Case<Refs> & { readonly message: keyof Messages; readonly found?: RegExp; readonly fix?: RegExp })[]
  readonly notApplicable?: readonly (Case<Refs> & { readonly reason?: RegExp })[]
  readonly undecided?: readonly (Case<Refs> & { readonly reason?: RegExp })[]
  readonly manual?: readonly Case<Refs>[]
}

/** The time at which test facts were read, and up to which they are judged. */
export const readAt = '2026-03-01T20:00:00.000Z'
export const asOf = '2026-03-01T20:05:00.000Z'

/**
 * Proves a check by cases and refuses weak proofs: at least one pass, at least one fail for every message, and for
 * every pass each fact it needs is made to fail and to go stale in turn, after which it must not pass any more. Where
 * one of its conditions does not hold it must not apply, and whatever is not judged must say why.
 */
export function proveCheck<
  S extends Check['scope'],
  Of extends 'batch' | 'wave',
  Refs extends FactRef,
  Messages extends Readonly<Record<string, Message>>,
>(check: Check<S, Of, Refs, Messages>, cases: Cases<Refs, Messages>): void {
  const any = check as unknown as AnyCheck
  describe(check.id, () => {
    test('its cases are enough to prove it', () => {
      expect(cases.pass.length, 'a check needs a case that passes').toBeGreaterThan(0)
      const shown = new Set(cases.fail.map(entry => entry.message))
      expect(
        Object.keys(check.messages).filter(message => !shown.has(message)),
        'every message needs a case that fails with it',
      ).toEqual([])
    })
    if (check.probe === true)
      test.each(cases.pass)('does not apply where probes were not enabled: $name', entry => {
        const line = worst(any, { ...entry, probes: false })
        expect([line.verdict, 'found' in line && line.found]).toEqual(['not-applicable', 'Probes were not enabled (--probe).'])
      })
    for (const entry of cases.pass) {
      test(`passes: ${entry.name}`, () => expect(verdictOf(any, entry), sentenceOf(any, entry)).toBe('pass'))
      for (const ref of check.needs) {
        test(`never passes when ${ref} failed: ${entry.name}`, () => expect(verdictOf(any, entry, { failed: ref })).toBe('undecided'))
      }
      test(`never passes on stale facts: ${entry.name}`, () => {
        if (check.needs.every(ref => parseRef(ref).fact.freshness === 'record')) return
        expect(verdictOf(any, entry, { stale: true })).toBe('undecided')
      })
    }
    const [applying] = cases.pass
    for (const condition of applying ? (check.when ?? []) : [])
      test(`does not apply unless ${condition}`, () => {
        const settings = contrary[condition]({ ...sampleSettings, ...applying?.settings })
        expect(verdictOf(any, { ...applying, settings })).toBe('not-applicable')
      })
    for (const entry of cases.fail)
      test(`fails with ${String(entry.message)}: ${entry.name}`, () => {
        const line = worst(any, entry)
        expect(line.verdict, 'found' in line ? line.found : '').toBe('fail')
        if (!('found' in line)) return
        expect(line.message).toBe(entry.message)
        expect(`${line.found} ${line.fix}`).not.toMatch(/[{}]|undefined|\[object/)
        if (entry.found) expect(line.found).toMatch(entry.found)
        if (entry.fix) expect(line.fix).toMatch(entry.fix)
      })
    for (const [verdict, entries] of [
      ['not-applicable', cases.notApplicable ?? []],
      ['undecided', cases.undecided ?? []],
      ['manual', cases.manual ?? []],
    ] as const)
      for (const entry of entries)
        test(`${verdict}: ${entry.name}`, () => {
          const line = worst(any, entry)
          expect(line.verdict, 'found' in line ? line.found : '').toBe(verdict)
          // The reason is all that a reader gets.
          if ('found' in line) expect(line.found).toMatch(/^[\p{Lu}\p{N}'].*\S \S.*\.$/u)
          if ('found' in line) expect(line.found).not.toMatch(/[{}]|undefined|\[object/)
          if ('reason' in entry && entry.reason && 'found' in line) expect(line.found).toMatch(entry.reason)
        })
  })
}

interface Disturbance {
  readonly failed?: string
  readonly stale?: boolean
}

/** Judges one case and gives every line, for tests that look closer. */
export function judgeCase(check: AnyCheck, entry: Case<FactRef>, disturbance: Disturbance = {}): LedgerLine[] {
  const context = contextOf(entry)
  return judgeAll(check, subjectsOf(check, context), factsOf(check, entry, disturbance), context)
}

const order: readonly VerdictName[] = ['fail', 'undecided', 'manual', 'not-applicable', 'pass']

/** With several subjects the worst line speaks for the case. */
function worst(check: AnyCheck, entry: object, disturbance: Disturbance = {}): LedgerLine {
  const lines = judgeCase(check, entry as Case<FactRef>, disturbance)
  const line = lines.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0]
  if (!line) throw new Error(`The check ${check.id} judged nothing in this case.`)
  return line
}

const verdictOf = (check: AnyCheck, entry: object, disturbance: Disturbance = {}): VerdictName => worst(check, entry, disturbance).verdict

const sentenceOf = (check: AnyCheck, entry: object): string => {
  const line = worst(check, entry)
  return 'found' in line ? line.found : ''
}

function contextOf(entry: Case<FactRef>): JudgeContext {
  return {
    settings: { ...sampleSettings, ...entry.settings },
    tenants: entry.tenants ?? {
      source: { tenantId: '5aaaaaaa-0000-4000-8000-000000000001', initialDomain: 'source.onmicrosoft.com' },
      target: { tenantId: '7aaaaaaa-0000-4000-8000-000000000002', initialDomain: 'target.onmicrosoft.com' },
    },
    cohort: cohortOf(entry.users ?? [sampleUser('ada')]),
    gate: entry.gate ?? 'prestage',
    probes: entry.probes ?? true,
    asOf,
  }
}

function factsOf(check: AnyCheck, entry: Case<FactRef>, disturbance: Disturbance): JudgedFacts {
  const stale: AgeLimits = { oldest: asOf, newest: asOf }
  const fresh: AgeLimits = { oldest: '2026-03-01T00:00:00.000Z', newest: asOf }
  const given = entry.facts as Readonly<Record<string, unknown>>
  const unread: Readonly<Record<string, string | undefined>> = entry.unread ?? {}
  return {
    fact: ref =>
      disturbance.failed === ref || unread[ref] !== undefined
        ? {
            state: 'failed',
            code: disturbance.failed === ref ? 'unreachable' : (unread[ref] ?? ''),
            sentence: 'The service did not answer.',
            at: readAt,
          }
        : loaded(ref, given[ref], check),
    limits: ref => (disturbance.stale === true && parseRef(ref).fact.freshness !== 'record' ? stale : fresh),
  }
}

function loaded(ref: string, given: unknown, check: AnyCheck): LoadedFact {
  if (given === undefined) throw new Error(`The case gives no ${ref}, which ${check.id} needs.`)
  const { fact } = parseRef(ref)
  if (fact.kind === 'value') return { state: 'value', value: parsed(() => fact.value.parse(given), ref), at: readAt, digest: 'sha256-test' }
  const rows = (given as readonly unknown[]).map(row => parsed(() => fact.row.parse(row), ref))
  return {
    state: 'table',
    rows: new Map(rows.map(row => [fact.key(row).toLowerCase(), { row, at: readAt, line: JSON.stringify({ at: readAt, row }) }])),
    oldest: readAt,
    newest: readAt,
  }
}

function parsed<T>(parse: () => T, ref: string): T {
  try {
    return parse()
  } catch (cause) {
    throw new Error(`The case gives a ${ref} that its fact does not have: ${causeChain(cause)[0] ?? ''}`, { cause })
  }
}
