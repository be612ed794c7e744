import { expect, test } from 'vitest'
import { synchronizationJob } from '../../facts/testing-trust.ts'
import { jobState } from './rule-job-defect.ts'

const asOf = '2026-03-02T12:00:00.000Z'

test.each([
  ['24 hours old', { lastSuccess: '2026-03-01T12:00:00Z' }, 'runs'],
  ['a second older', { lastSuccess: '2026-03-01T11:59:59Z' }, 'broken'],
  ['without any success', { lastSuccess: null }, 'broken'],
  ['with a success at no time', { lastSuccess: 'yesterday' }, 'unclear'],
  ['in quarantine', { statusCode: 'Quarantine' }, 'broken'],
  ['quarantined though active', { quarantineReason: 'TooManyDeletes' }, 'broken'],
  ['paused', { scheduleState: 'Paused' }, 'broken'],
  ['disabled', { scheduleState: 'Disabled' }, 'broken'],
  ['that never ran', { statusCode: 'NotRun' }, 'broken'],
  ['in a state of tomorrow', { statusCode: 'Resting' }, 'unclear'],
  ['with a schedule that was not said', { scheduleState: '' }, 'unclear'],
])('a job %s', (_what, changed, expected) => {
  expect(jobState(synchronizationJob({ lastSuccess: asOf, ...changed }), 24, asOf).state).toBe(expected)
})
