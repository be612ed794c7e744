import { expect, test } from 'vitest'
import { sampleRun } from '../sample-run.ts'
import { obstacles } from './obstacles.ts'

test('a reason that begins with a check leads to it; any other is a sentence', () => {
  const run = { ...sampleRun, gate: { ...sampleRun.gate, reasons: ['external-member: 9 fail of 200.', 'The clocks differ: 61 s.'] } }
  expect(obstacles(run).reasons).toEqual([
    { check: 'external-member', text: '9 fail of 200.' },
    { check: '', text: 'The clocks differ: 61 s.' },
  ])
})

test('everything that could not be decided is there, the most frequent first, with the facts that failed', () => {
  const view = obstacles(sampleRun)
  expect(view.undecided.map(({ check, count, message }) => [check, count, message])).toEqual([
    ['mailbox-hold', '3', 'row-missing'],
    ['label-parity', '1', 'fact-failed'],
  ])
  expect(view.failedFacts.map(fact => [fact.ref, fact.code])).toEqual([['target.labels', 'throttled']])
  expect(view.nothingUndecided).toBe(false)
})

test('a missing pair is something that could not be decided', () => {
  const perCheck = sampleRun.gate.perCheck.map(tally => (tally.check === 'target-upn' ? { ...tally, missing: 5 } : tally))
  expect(obstacles({ ...sampleRun, gate: { ...sampleRun.gate, perCheck } }).undecided[0]).toMatchObject({
    check: 'target-upn',
    count: '5',
    message: 'missing',
  })
})
