import { describe, expect, test } from 'vitest'
import { jobTask, migrationTask } from '../../facts/testing-drives.ts'
import { moveOutcome } from './rule-move-outcome.ts'

const odsp = (status: string, changed = {}) =>
  migrationTask('t', jobTask({ services: [{ service: 'ODSP', status, message: '', errors: [], ...changed }] }))
const move = (state: string, changed = {}) => ({ id: '1', state, error: '', contentMoved: true, started: null, ...changed })

describe('with the orchestrator', () => {
  test('the task of the user decides', () => {
    expect(moveOutcome('orchestrator', odsp('Completed'), [])).toEqual({ state: 'done' })
    expect(moveOutcome('orchestrator', odsp('failed', { errors: [{ code: 'MnAX', message: '' }] }), [move('Success')])).toEqual({
      state: 'failed',
      as: 'failed',
      error: 'MnAX',
    })
    expect(moveOutcome('orchestrator', odsp('failed'), [])).toMatchObject({ error: 'without a stated error' })
  })
  test('no task, or one under way, is unclear', () => {
    expect(moveOutcome('orchestrator', undefined, [move('Success')])).toMatchObject({ state: 'unclear' })
    expect(moveOutcome('orchestrator', odsp('inProgress'), [])).toMatchObject({ state: 'unclear', reason: 'its move is inProgress' })
  })
})

describe('with standalone tooling', () => {
  test('a success after a failure counts', () => {
    expect(moveOutcome('standalone', undefined, [move('Failed'), move('Success')])).toEqual({ state: 'done' })
  })
  test('a failure is told with its error', () => {
    expect(moveOutcome('standalone', undefined, [move('Failed', { error: 'MnAX' })])).toEqual({
      state: 'failed',
      as: 'Failed',
      error: 'MnAX',
    })
  })
  test('no move, one under way and a mere validation are unclear', () => {
    for (const moves of [[], [move('InProgress')], [move('Success', { contentMoved: false })]])
      expect(moveOutcome('standalone', odsp('completed'), moves)).toMatchObject({ state: 'unclear' })
  })
})
