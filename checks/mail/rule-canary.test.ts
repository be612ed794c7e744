import { expect, test } from 'vitest'
import { arrivalOf, type Traced } from './rule-canary.ts'

const list = ['a@target.example', 'b@target.example']
const trace = (side: Traced['side'], recipient: string, status: string): Traced => ({ side, recipient, status })

test.each([
  ['delivered', 'delivered'],
  ['expanded', 'delivered'],
  ['failed', 'failed'],
  ['quarantined', 'held'],
  ['filteredasspam', 'held'],
  ['pending', 'under-way'],
  ['gettingstatus', 'under-way'],
  ['statusOfTomorrow', 'under-way'],
  ['constructor', 'under-way'],
])('the status %s means %s', (status, expected) => {
  expect(arrivalOf([trace('target', 'b@target.example', status)], 'target', list)).toBe(expected)
})

test('traces of the other tenant, and of others there, are no arrival', () => {
  expect(
    arrivalOf([trace('source', 'a@target.example', 'delivered'), trace('target', 'c@target.example', 'delivered')], 'target', list),
  ).toBe('unseen')
})

test('of several traces the gravest counts', () => {
  const traces = ['pending', 'delivered', 'failed', 'quarantined'].map(status => trace('target', 'a@target.example', status))
  expect(arrivalOf(traces, 'target', list)).toBe('failed')
  expect(arrivalOf(traces.slice(0, 2), 'target', list)).toBe('delivered')
})
