import { describe, expect, test } from 'vitest'
import type { CausedBy } from '../domain/cause.ts'
import type { LedgerLine, Severity, Verdict, VerdictName } from '../domain/verdict.ts'
import { causesOf, type CausesQuestion } from './causes.ts'
import type { RequiredCheck } from './decide.ts'

const users = ['ada', 'ben', 'cyd', 'dot'].map((name, at) => ({ key: `${name}@s.example`, batch: at < 2 ? 'b1' : 'b2', wave: 'w1' }))
const everybody = users.map(user => user.key)
const scopes = { trust: 'tenant-pair', map: 'batch', guid: 'user', archive: 'user', busy: 'user' } as const
type Id = keyof typeof scopes

const subjects = { 'tenant-pair': ['tenants'], batch: ['b1', 'b2'], user: everybody } as const
const requires = (severity: Severity = 'blocker', ids = Object.keys(scopes) as Id[]): RequiredCheck[] =>
  ids.map(check => ({ check, scope: scopes[check], severity, subjects: subjects[scopes[check]] }))

const says = (check: Id, subject: string, verdict: VerdictName, message: string, more: Partial<Verdict> = {}): Verdict => ({
  check,
  scope: scopes[check],
  subject,
  verdict,
  severity: 'blocker',
  message,
  data: {},
  found: `${check} of ${subject}: ${message}.`,
  fix: `Mend ${subject}.`,
  facts: [],
  waiver: null,
  ...more,
})

const unread = (check: Id, subject: string, ref: string): Verdict =>
  says(check, subject, 'undecided', 'throttled', { found: `${ref} could not be read.`, facts: [{ ref, key: '', at: 'then', digest: '' }] })

const causes = (
  lines: readonly LedgerLine[],
  causedBy: Partial<Record<Id, readonly CausedBy[]>> = {},
  more: Partial<CausesQuestion> = {},
) => {
  const present = new Set(lines.map(line => `${line.check} ${line.subject}`))
  const passes = requires().flatMap(({ check, scope, subjects: all }) =>
    all.filter(subject => !present.has(`${check} ${subject}`)).map(subject => ({ check, scope, subject, verdict: 'pass' }) as const),
  )
  const checks = (Object.keys(scopes) as Id[]).map(id => ({ id, side: 'target' as const, causedBy: causedBy[id] ?? [] }))
  return causesOf({ required: requires(), checks, lines: [...lines, ...passes], users, ...more })
}

describe('the causes', () => {
  test('are none when everything passes or does not apply', () => {
    expect(causes([says('guid', 'ada@s.example', 'not-applicable', 'not-applicable')])).toEqual([])
  })

  test('group the fails of one check by message, with the users that they concern', () => {
    const found = causes([
      says('guid', 'ada@s.example', 'fail', 'empty'),
      says('guid', 'ben@s.example', 'fail', 'other'),
      says('guid', 'cyd@s.example', 'fail', 'empty'),
    ])
    expect(found.map(({ check, message, subjects: count, users: hit, lines, same }) => [check, message, count, hit, lines, same])).toEqual([
      ['guid', 'empty', 2, 2, 2, false],
      ['guid', 'other', 1, 1, 1, true],
    ])
    expect(found[0]).toMatchObject({
      kind: 'finding',
      side: 'target',
      examples: ['ada@s.example', 'cyd@s.example'],
      fix: 'Mend ada@s.example.',
    })
  })

  test('of the tenants absorb what depends on them, for everybody', () => {
    const lines = [says('trust', 'tenants', 'fail', 'off'), ...everybody.map(user => says('busy', user, 'fail', 'unrouted'))]
    const found = causes(lines, { busy: [{ check: 'trust', explains: ['unrouted'] }] })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ check: 'trust', users: 4, lines: 5, absorbed: [{ check: 'busy', message: 'unrouted', lines: 4 }] })
  })

  test('absorb only the messages that they explain, and only with the message that explains', () => {
    const lines = [says('trust', 'tenants', 'fail', 'off'), says('busy', 'ada@s.example', 'fail', 'elsewhere')]
    expect(causes(lines, { busy: [{ check: 'trust', explains: ['unrouted'] }] })).toHaveLength(2)
    expect(causes(lines, { busy: [{ check: 'trust', failing: ['on'] }] })).toHaveLength(2)
    expect(causes(lines, { busy: [{ check: 'trust', failing: ['off'], explains: ['elsewhere'] }] })).toHaveLength(1)
  })

  test('of one user, or of another batch, explain nothing about others', () => {
    const lines = [says('guid', 'ada@s.example', 'fail', 'empty'), says('archive', 'ben@s.example', 'fail', 'empty')]
    expect(causes(lines, { archive: [{ check: 'guid' }] })).toHaveLength(2)
    const batch = [
      says('map', 'b1', 'fail', 'twice'),
      says('guid', 'cyd@s.example', 'fail', 'empty'),
      says('guid', 'ben@s.example', 'fail', 'empty'),
    ]
    const found = causes(batch, { guid: [{ check: 'map' }] })
    expect(found.map(({ check, users: hit, lines: count }) => [check, hit, count])).toEqual([
      ['map', 2, 2],
      ['guid', 1, 1],
    ])
  })

  test('lead through several checks to the first one', () => {
    const lines = [
      says('trust', 'tenants', 'fail', 'off'),
      says('guid', 'ada@s.example', 'fail', 'empty'),
      says('archive', 'ada@s.example', 'fail', 'empty'),
    ]
    const found = causes(lines, { archive: [{ check: 'guid' }], guid: [{ check: 'trust' }] })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ check: 'trust', lines: 3 })
  })

  test('are the unread fact for every check that needed it', () => {
    const lines = [
      ...everybody.map(user => unread('guid', user, 'target.recipients')),
      ...everybody.map(user => unread('archive', user, 'target.recipients')),
    ]
    const found = causes(lines, { archive: [{ check: 'guid' }] })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ kind: 'fact', fact: 'target.recipients', side: 'target', lines: 8, users: 4 })
    expect(
      causes([unread('guid', 'ada@s.example', 'target.recipients'), unread('guid', 'ben@s.example', 'source.recipients')]),
    ).toHaveLength(2)
  })

  test('are one where facts of one side were not read for one reason, and name the fact that most verdicts need first', () => {
    const lines = [
      unread('archive', 'ada@s.example', 'target.users'),
      ...everybody.map(user => unread('guid', user, 'target.recipients')),
      { ...unread('busy', 'ada@s.example', 'target.availability'), message: 'permission-missing' },
    ]
    expect(causes(lines).map(({ facts, fact, message, lines: explained }) => [facts, fact, message, explained])).toEqual([
      [['target.recipients', 'target.users'], 'target.recipients', 'throttled', 5],
      [['target.availability'], 'target.availability', 'permission-missing', 1],
    ])
  })

  test('that a fail found never hide an unread fact, and an undecided one explains no fail', () => {
    const hidden = [says('trust', 'tenants', 'fail', 'off'), unread('busy', 'ada@s.example', 'source.recipients')]
    expect(causes(hidden, { busy: [{ check: 'trust' }] })).toHaveLength(2)
    const undecided = [says('trust', 'tenants', 'undecided', 'undecided'), says('busy', 'ada@s.example', 'fail', 'unrouted')]
    expect(causes(undecided, { busy: [{ check: 'trust' }] })).toHaveLength(2)
  })

  test('explain an undecided line of the same user whatever its message', () => {
    const lines = [says('guid', 'ada@s.example', 'fail', 'empty'), says('archive', 'ada@s.example', 'undecided', 'missing-row')]
    expect(causes(lines, { archive: [{ check: 'guid', explains: [] }] })).toHaveLength(1)
  })

  test('name the side that the fail names, then that of its message, then that of the check', () => {
    const line = says('guid', 'ada@s.example', 'fail', 'empty')
    expect(causes([{ ...line, data: { side: 'source' } }])[0]?.side).toBe('source')
    expect(causes([{ ...line, data: { side: 'elsewhere' } }])[0]?.side).toBe('target')
    expect(causes([line], {}, { checks: [{ id: 'guid', side: 'target', sides: { empty: 'source' } }] })[0]?.side).toBe('source')
    expect(causes([line], {}, { checks: [{ id: 'guid' }] })[0]?.side).toBe('both')
  })

  test('keep apart what two sides have to mend', () => {
    const lines = [
      says('guid', 'ada@s.example', 'fail', 'empty', { data: { side: 'source' } }),
      says('guid', 'ben@s.example', 'fail', 'empty', { data: { side: 'target' } }),
    ]
    expect(causes(lines).map(({ side }) => side)).toEqual(['source', 'target'])
  })

  test('leave out what only a warning finds, but let a warning explain a blocker', () => {
    const required = [...requires('warning', ['trust']), ...requires('blocker', ['busy'])]
    const trust = says('trust', 'tenants', 'fail', 'off')
    const passing = everybody.slice(1).map(subject => ({ check: 'busy', scope: 'user', subject, verdict: 'pass' }) as const)
    const ada = says('busy', 'ada@s.example', 'fail', 'unrouted')
    expect(causes([trust], {}, { required: requires('warning', ['trust']), lines: [trust] })).toEqual([])
    const checks = [{ id: 'busy', causedBy: [{ check: 'trust' }] }]
    expect(causes([], {}, { required, checks, lines: [trust, ada, ...passing] })).toMatchObject([
      { check: 'trust', severity: 'warning', lines: 1, users: 1 },
    ])
  })
})
