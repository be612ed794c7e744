import { describe, expect, test } from 'vitest'
import { recipient } from '../../facts/testing.ts'
import { migrationUser, taskOfJob } from '../../facts/testing-mail.ts'
import { sampleUser } from '../testing-samples.ts'
import { batchesOf, batchReport, beyondTolerance, jobReport, statesLoss } from './rule-move-report.ts'

const user = sampleUser('ada')

describe('a job reports', () => {
  test('by the own job, whatever newer ones say', () => {
    expect(jobReport([taskOfJob('failed', { name: 'newer' }), taskOfJob('Completed')], user)).toMatchObject({
      completed: true,
      name: 'wavegate-wave-1-batch-1',
    })
  })
  test('by the newest job when none has the name of the submission', () => {
    expect(jobReport([taskOfJob('failed', { name: 'newer' }), taskOfJob('completed', { name: 'older' })], user)).toMatchObject({
      completed: false,
      name: 'newer',
    })
  })
  test('with the first reason that is given', () => {
    const services = [
      { service: 'Exchange', status: 'failed', message: ' ', errors: [{ code: 'EXCH-15', message: 'The retry limit was reached.' }] },
    ]
    expect(jobReport([taskOfJob('x', { services })], user)?.reason).toBe('EXCH-15 The retry limit was reached.')
  })
  test('not at all when it only validated or moves no mailboxes', () => {
    expect(jobReport([taskOfJob('completed', { jobType: 'validate' })], user)).toBeUndefined()
    expect(
      jobReport([taskOfJob('x', { services: [{ service: 'Teams', status: 'completed', message: '', errors: [] }] })], user),
    ).toBeUndefined()
    expect(jobReport([], user)).toBeUndefined()
  })
})

describe('an Exchange batch reports', () => {
  const to = recipient('t', { primarySmtp: 'ada@target.example', proxies: ['smtp:a.byron@target.example', 'x500:/o=x'] })
  test('under any address of the target', () => {
    const rows = [migrationUser('a.byron@target.example', { status: 'CompletedWithWarnings' })]
    const batches = batchesOf(to, user, address => rows.find(row => row.address === address))
    expect(batchReport(batches, user)).toMatchObject({ completed: true })
  })
  test('not when several name the user and none is the own one', () => {
    const batches = ['a', 'b'].flatMap(batch => migrationUser('x', { batch, status: 'Completed' }).batches)
    expect(batchReport(batches, user)).toBeUndefined()
  })
})

test('only the scores at which nobody is asked are tolerated; none stated is no objection', () => {
  const scored = (consistency: string | null) => beyondTolerance(migrationUser('x', { consistency }).batches)?.consistency
  expect(['Perfect', 'good', null, ''].map(scored)).toEqual([undefined, undefined, undefined, undefined])
  expect(['Investigate', 'Poor', 'Unheard'].map(scored)).toEqual(['Investigate', 'Poor', 'Unheard'])
})

test('what was left out is stated by a score, or by a count of none; never by silence or by a count alone', () => {
  const states = (skipped: number | null, consistency: string | null) =>
    migrationUser('x', { skipped, consistency }).batches.map(statesLoss)[0]
  expect([states(null, 'Good'), states(3, 'Poor'), states(0, null)]).toEqual([true, true, true])
  expect([states(null, null), states(3, null), states(null, '')]).toEqual([false, false, false])
})
