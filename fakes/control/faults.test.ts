import { expect, test } from 'vitest'
import { createFaults, type FaultRule, type FaultSubject } from './faults.ts'

const subject = (change: Partial<FaultSubject> = {}): FaultSubject => ({
  tenant: 'source',
  service: 'graph',
  method: 'GET',
  path: '/v1.0/users/ada%40x.example',
  body: () => '',
  ...change,
})

function strikes(rule: FaultRule, times: number, seed = 1): boolean[] {
  const faults = createFaults(seed)
  faults.set([rule])
  return Array.from({ length: times }, () => faults.strike(subject()) !== null)
}

test('the same seed strikes the same requests, another seed strikes others', () => {
  const rule = { kind: '503', share: 0.3 } as const
  expect(strikes(rule, 200, 7)).toEqual(strikes(rule, 200, 7))
  expect(strikes(rule, 200, 7)).not.toEqual(strikes(rule, 200, 8))
})

test('a share strikes about that part of the requests, none at 0 and all at 1', () => {
  const hits = (share: number) => strikes({ kind: '503', share }, 2_000).filter(Boolean).length
  expect(hits(0)).toBe(0)
  expect(hits(1)).toBe(2_000)
  expect(hits(0.1)).toBeGreaterThan(140)
  expect(hits(0.1)).toBeLessThan(260)
})

test('a rule lets the first ones pass and stops after its count', () => {
  expect(strikes({ kind: '429', after: 2, count: 2 }, 6)).toEqual([false, false, true, true, false, false])
})

test.each<[string, Partial<FaultRule>, Partial<FaultSubject>, boolean]>([
  ['any service but login', {}, { service: 'exchange' }, true],
  ['login only by name', {}, { service: 'login' }, false],
  ['login by name', { service: 'login' }, { service: 'login' }, true],
  ['another service', { service: 'exchange' }, {}, false],
  ['another tenant', { tenant: 'target' }, {}, false],
  ['the method in any case', { method: 'get' }, {}, true],
  ['another method', { method: 'POST' }, {}, false],
  ['a part of the path', { path: '/Users/' }, {}, true],
  ['a pattern with a star', { path: '/v1.0/*@x.example' }, {}, true],
  ['stars out of order', { path: 'users*v1.0' }, {}, false],
  ['the text of a regular expression', { path: '(a+)+$' }, {}, false],
  ['a user in the path', { user: 'ADA@x.example' }, {}, true],
  ['a user in the body', { user: 'bob@x.example' }, { body: () => '{"Identity":"BOB@x.example"}' }, true],
  ['another user', { user: 'bob@x.example' }, {}, false],
])('%s', (_name, rule, change, expected) => {
  const faults = createFaults(1)
  faults.set([{ kind: '500', ...rule }])
  expect(faults.strike(subject(change)) !== null).toBe(expected)
})

test('setting rules forgets the old ones and their counts', () => {
  const faults = createFaults(1)
  faults.set([{ kind: '500', count: 1 }])
  faults.strike(subject())
  expect(faults.list()).toEqual([{ rule: { kind: '500', count: 1 }, matched: 1, injected: 1 }])
  faults.set([])
  expect(faults.strike(subject())).toBeNull()
})
