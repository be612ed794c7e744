import { describe, expect, test } from 'vitest'
import { jobTask } from '../../facts/testing-drives.ts'
import { validationOf } from './rule-validation.ts'

const now = Date.parse('2026-03-01T20:00:00Z')
const services = (status: string) => [{ service: 'Exchange', status, message: '', errors: [] }]
const of = (status: string, changed = {}) => validationOf(jobTask({ status, services: services('valid'), ...changed }), now)

describe('the validation of a user', () => {
  test.each(['processing', 'inProgress', 'CuttingOver', 'completed'])('is good once the job is %s', status => {
    expect(of(status)).toEqual({ state: 'good' })
  })
  test('is good for seven days to the second', () => {
    expect(of('validatePassed', { updated: '2026-02-22T20:00:00Z' })).toEqual({ state: 'good' })
    expect(of('validatePassed', { updated: '2026-02-22T19:59:59Z' })).toEqual({ state: 'old', at: '2026-02-22T19:59:59Z' })
  })
  test('is unknown without a time, and in a state that nobody knows', () => {
    expect(of('validatePassed', { updated: null })).toMatchObject({ state: 'unknown' })
    expect(of('validatePassed', { updated: 'yesterday' })).toMatchObject({ state: 'unknown' })
    expect(of('adminActionRequired')).toEqual({ state: 'unknown', status: 'adminActionRequired' })
  })
  test('names the code of the user at fault, and lets the others of the job wait', () => {
    const errors = [{ code: 'EXCH-08', message: '' }]
    expect(of('validateFailed', { services: [{ service: 'Exchange', status: 'invalid', message: '', errors }] })).toEqual({
      state: 'refused',
      code: 'EXCH-08',
    })
    expect(of('validateFailed')).toEqual({ state: 'pending', status: 'validateFailed' })
  })
  test.each(['validatePassed', 'inProgress'])('a user who was cancelled or failed alone is stopped in a job that is %s', status => {
    for (const lost of ['cancelled', 'Canceled', 'failed', 'error'])
      expect(of(status, { services: services(lost) })).toEqual({ state: 'stopped', status: `Exchange ${lost}` })
  })
  test('a user who has moved is done, whatever became of the job', () => {
    expect(of('completedWithErrors', { services: services('completed') })).toEqual({ state: 'good' })
    expect(of('completedWithErrors', { services: services('failed') })).toEqual({ state: 'stopped', status: 'completedWithErrors' })
    expect(of('cancelled', { services: [] })).toMatchObject({ state: 'stopped' })
  })
})
