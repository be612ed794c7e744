import { describe, expect, test } from 'vitest'
import { isOwnSubmission, movesOf, runningJobs, strangeMove, submissionName } from './rule-own-submission.ts'

const user = { wave: 'wave-1', batch: 'batch-1' }

describe('a submission is the own one', () => {
  test.each([
    'wavegate-wave-1-batch-1',
    'Wavegate-Wave-1-Batch-1',
    'MigrationService:wavegate-wave-1-batch-1',
    'wavegate-wave-1-batch-1-try2',
    'wavegate-wave-1-batch-1-try12',
    '  wavegate-wave-1-batch-1 ',
  ])('by its name %s', name => expect(isOwnSubmission(name, user)).toBe(true))
  test.each([
    'wavegate-wave-1-batch-10',
    'wavegate-wave-1-batch-1-tryout',
    'wavegate-wave-1-batch-1-try2b',
    'wavegate-wave-1-batch-1-tryb2',
    'wavegate-wave-1-batch-1-again2',
    'xMigrationService:wavegate-wave-1-batch-1',
    'wavegate-MigrationService:wave-1-batch-1',
    'wavegate-wave-1-batch-1-try',
    'wavegate-wave-2-batch-1',
    'earlier',
    '',
  ])('and not by the name %s', name => expect(isOwnSubmission(name, user)).toBe(false))
  test('under the name that it is given', () => expect(isOwnSubmission(submissionName(user), user)).toBe(true))
})

test('a job of unknown status counts as running', () => {
  const jobs = (...states: string[]) => states.map(status => ({ status, services: [{ status: 'synced' }] }))
  expect(runningJobs(jobs('inProgress', 'Submitted', 'validatePassed', 'somethingNew', ''))).toHaveLength(5)
  expect(runningJobs(jobs('completed', ' Cancelled ', 'failed', 'completedWithErrors'))).toEqual([])
})

test('a running job in which every workload of the user is cancelled has the user no more', () => {
  const job = (...states: string[]) => ({ status: 'inProgress', services: states.map(status => ({ status })) })
  expect(runningJobs([job('cancelled', 'Canceled')])).toEqual([])
  expect(runningJobs([job('cancelled', 'synced'), job(), job('cancelledBefore'), job('notCancelled')])).toHaveLength(4)
})

test('a move that failed or waits is still in the way, one that ended or is the own one is not', () => {
  const move = (status: string, batch = 'orphan') => ({ status, batch })
  for (const status of ['InProgress', 'Queued', 'Failed', 'AutoSuspended', 'new'])
    expect(strangeMove([move(status)], user)?.status).toBe(status)
  expect(strangeMove([move(''), move('None'), move('Completed'), move('CompletedWithWarning')], user)).toBeUndefined()
  expect(strangeMove([move('InProgress', 'MigrationService:wavegate-wave-1-batch-1')], user)).toBeUndefined()
})

test('the moves of a mailbox are its own status and every request that was found', () => {
  const requests = [{ status: 'Queued', batch: 'b' }]
  expect(movesOf({ moveStatus: null, moveBatch: null }, [undefined, { requests }])).toEqual([{ status: '', batch: '' }, ...requests])
})
