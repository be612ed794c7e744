import { describe, expect, test } from 'vitest'
import { cohortOf } from '../domain/planning.ts'
import { recipient } from '../facts/testing.ts'
import { type AnyCheck, defineCheck, type JudgeContext } from './define.ts'
import { judgeAll, type JudgedFacts } from './judge.ts'
import { sampleSettings, sampleUser, sourceId } from './testing-samples.ts'
import type { LoadedFact } from './views.ts'

const context: JudgeContext = {
  settings: sampleSettings,
  tenants: { source: { tenantId: 's', initialDomain: 's.onmicrosoft.com' }, target: { tenantId: 't', initialDomain: 't.onmicrosoft.com' } },
  cohort: cohortOf([sampleUser('ada'), sampleUser('ben')]),
  gate: 'prestage',
  probes: false,
  asOf: '2026-03-01T20:05:00.000Z',
}

const check = (judge: Parameters<typeof defineCheck>[0]['judge'], changed: object = {}): AnyCheck =>
  ({
    ...defineCheck({
      id: 'sample',
      title: 'A sample',
      scope: 'user',
      severity: 'blocker',
      waivable: true,
      guards: ['prestage'],
      covers: {},
      needs: ['source.recipients'],
      messages: { wrong: { found: 'The value of {upn} is {value}.', fix: 'Change {upn}.' } },
      sources: [],
      judge: judge as never,
    }),
    ...changed,
  }) as never

const stored = (at: string, ...names: string[]): LoadedFact => ({
  state: 'table',
  rows: new Map(names.map(name => [sourceId(name), { row: recipient(sourceId(name)), at, line: `line of ${name}` }])),
  oldest: at,
  newest: at,
})

const facts = (fact: LoadedFact): JudgedFacts => ({
  fact: () => fact,
  limits: () => ({ oldest: '2026-03-01T18:00:00.000Z', newest: context.asOf }),
})
const now = '2026-03-01T20:00:00.000Z'
const readsRow = ((user: never, views: { 'source.recipients': { row(of: unknown): unknown } }, verdict: { pass(): unknown }) => {
  views['source.recipients'].row((user as { source: unknown }).source)
  return verdict.pass()
}) as never

describe('the engine', () => {
  test.each([
    [1, 'It has 1 hold: a.'],
    [2, 'It has 2 holds, e.g. a.'],
    ['an unknown number of', 'It has an unknown number of holds, e.g. a.'],
  ])('says a finding in the number that its count has: %s', (count, said) => {
    const counting = check(
      ((_user: never, _facts: never, verdict: { fail(id: string, data: object): unknown }) =>
        verdict.fail('many', { count, first: 'a' })) as never,
      { messages: { many: { found: 'It has {count} {count|hold|holds}{count|:|, e.g.} {first}.', fix: 'Lift {count|it|them}.' } } },
    )
    const [line] = judgeAll(counting, context.cohort.users, facts(stored(now, 'ada', 'ben')), context)
    expect(line).toMatchObject({ found: said, fix: count === 1 ? 'Lift it.' : 'Lift them.' })
  })

  test('passes with no more than check, scope and subject', () => {
    expect(judgeAll(check(readsRow), context.cohort.users, facts(stored(now, 'ada', 'ben')), context)).toEqual([
      { check: 'sample', scope: 'user', subject: 'ada@source.example', verdict: 'pass' },
      { check: 'sample', scope: 'user', subject: 'ben@source.example', verdict: 'pass' },
    ])
  })

  test('a fact that a check copes without is told to it for that cause only, and reading it is undecided all the same', () => {
    const failed = (code: string) => facts({ state: 'failed', code, sentence: 'Nobody signed in.', at: now })
    const coping = check(
      ((
        user: { key: string; source: unknown },
        views: { 'source.recipients': { unread?: string; find(of: unknown): unknown; size: number } },
        verdict: { notApplicable(reason: string): unknown; pass(): unknown },
      ) => {
        const view = views['source.recipients']
        if (user.key.startsWith('ada')) return verdict.notApplicable(`it is not needed: ${view.unread ?? ''}`)
        return (view.find(user.source) ?? view.size) === undefined ? undefined : verdict.pass()
      }) as never,
      { copesWithout: { 'source.recipients': ['delegated-token-missing'] } },
    )
    const without = { verdict: 'undecided', found: 'The fact source.recipients could not be read: Nobody signed in.' }
    const evidence = [{ ref: 'source.recipients', key: '', at: now, digest: '' }]
    const [ada, ben] = judgeAll(coping, context.cohort.users, failed('delegated-token-missing'), context)
    expect(ada).toMatchObject({ verdict: 'not-applicable', found: 'It is not needed: Nobody signed in.' })
    expect(ben).toMatchObject({ ...without, message: 'delegated-token-missing', facts: evidence })
    expect(judgeAll(coping, context.cohort.users, failed('throttled'), context)).toMatchObject([
      { ...without, message: 'throttled', facts: evidence },
      { ...without, message: 'throttled', facts: evidence },
    ])
  })

  test('a missing row is undecided for that user only, and names the fact', () => {
    const [ada, ben] = judgeAll(check(readsRow), context.cohort.users, facts(stored(now, 'ada')), context)
    expect(ada?.verdict).toBe('pass')
    expect(ben).toMatchObject({ verdict: 'undecided', message: 'missing-row', facts: [{ ref: 'source.recipients', key: sourceId('ben') }] })
  })

  test('a stale fact, and one from the future, is undecided', () => {
    for (const at of ['2026-03-01T17:59:59.999Z', '2026-03-01T20:05:00.001Z'])
      expect(judgeAll(check(readsRow), context.cohort.users, facts(stored(at, 'ada', 'ben')), context)[0]).toMatchObject({
        verdict: 'undecided',
        message: 'stale-fact',
      })
  })

  test('a failed fact is undecided for everybody without asking the check', () => {
    const failed: LoadedFact = { state: 'failed', code: 'throttled', sentence: 'Exchange asked to wait.', at: now }
    const lines = judgeAll(check((() => ({ verdict: 'pass' })) as never), context.cohort.users, facts(failed), context)
    expect(lines.map(line => line.verdict)).toEqual(['undecided', 'undecided'])
    expect(lines[0]).toMatchObject({ message: 'throttled', found: 'The fact source.recipients could not be read: Exchange asked to wait.' })
  })

  test('an account that nobody found is undecided', () => {
    const lost = sampleUser('ada', { source: { side: 'source', upn: 'ada@source.example', objectId: undefined } })
    expect(judgeAll(check(readsRow), [lost], facts(stored(now, 'ada')), context)[0]).toMatchObject({
      verdict: 'undecided',
      message: 'account-unknown',
    })
  })

  test('a throw is undecided with the id of the check', () => {
    const lines = judgeAll(
      check((() => {
        throw new Error('boom')
      }) as never),
      context.cohort.users,
      facts(stored(now, 'ada')),
      context,
    )
    expect(lines[0]).toMatchObject({ verdict: 'undecided', message: 'check-threw', found: 'The check sample failed to judge: boom.' })
  })

  test('an unmet condition is not-applicable with its reason', () => {
    const [line] = judgeAll(check(readsRow, { when: ['hybrid-target'] }), context.cohort.users, facts(stored(now, 'ada')), context)
    expect(line).toMatchObject({ verdict: 'not-applicable', found: 'The target is cloud-only.' })
  })

  test('a fail fills its sentences, keeps its data, and names the row it rests on', () => {
    const failing = ((
      user: { source: { upn: string } },
      views: { 'source.recipients': { row(of: unknown): unknown } },
      verdict: { fail(id: string, data: object): unknown },
    ) => {
      views['source.recipients'].row(user.source)
      return verdict.fail('wrong', { upn: user.source.upn, value: 'a\u001b[31m\u202eb\n' })
    }) as never
    const [line] = judgeAll(check(failing), context.cohort.users, facts(stored(now, 'ada')), context)
    expect(line).toMatchObject({
      verdict: 'fail',
      message: 'wrong',
      found: 'The value of ada@source.example is a [31m b .',
      fix: 'Change ada@source.example.',
      facts: [
        { ref: 'source.recipients', key: sourceId('ada'), at: now, digest: expect.stringMatching(/^sha256-[0-9a-f]{64}$/) as string },
      ],
    })
  })
})
