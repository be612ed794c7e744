import { expect, test } from 'vitest'
import { sampleRun } from '../sample-run.ts'
import { obstacles } from './obstacles.ts'

test('facts that were not read come first, with how many verdicts they leave undecided; then what is undecided for another reason', () => {
  const view = obstacles(sampleRun)
  expect(view.unread).toMatchObject([{ facts: 'target.labels', refs: '', code: 'throttled', verdicts: '1 verdict' }])
  expect(view.undecided.map(({ check, count, message }) => [check, count, message])).toEqual([['mailbox-hold', '3', 'row-missing']])
  expect(view.nothing).toBe(false)
})

test('facts that failed for one cause are one entry', () => {
  const failed = ['target.users', 'target.recipients'].map(ref => ({
    ref,
    state: 'failed' as const,
    rows: 0,
    oldest: null,
    newest: null,
    digest: null,
    error: { code: 'interrupted' as const, sentence: `Gathering ${ref} was interrupted.` },
  }))
  expect(obstacles({ ...sampleRun, verdicts: [], manifest: { ...sampleRun.manifest, facts: failed } }).unread).toEqual([
    {
      facts: '2 facts',
      refs: 'target.users, target.recipients',
      code: 'interrupted',
      sentence: 'Gathering it was interrupted.',
      verdicts: '',
    },
  ])
})

test('a missing pair is something that could not be decided', () => {
  const perCheck = sampleRun.gate.perCheck.map(tally => (tally.check === 'target-upn' ? { ...tally, missing: 5 } : tally))
  expect(obstacles({ ...sampleRun, gate: { ...sampleRun.gate, perCheck } }).undecided[0]).toMatchObject({
    check: 'target-upn',
    count: '5',
    message: 'missing',
  })
})
