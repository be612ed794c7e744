import { expect, test } from 'vitest'
import { hasFailed, isDone, isWaiting } from './rule-move-state.ts'

const move = (state: string, contentMoved: boolean | null = true) => ({ id: '1', state, error: '', contentMoved, started: null })

test('a move waits until it has ended, and an unknown state waits', () => {
  for (const state of ['NotStarted', 'Scheduled', 'InProgress', 'Rescheduled', 'Teleporting']) expect(isWaiting(move(state))).toBe(true)
  for (const state of ['Success', 'failed', 'Stopped', 'NotSupported']) expect(isWaiting(move(state))).toBe(false)
})

test('a validation that succeeded moved nothing', () => {
  expect(isDone(move('Success'))).toBe(true)
  expect(isDone(move('Success', null))).toBe(true)
  expect(isDone(move('Success', false))).toBe(false)
})

test('only an end without success is a failure', () => {
  expect(hasFailed(move('Failed'))).toBe(true)
  expect(hasFailed(move('Success'))).toBe(false)
  expect(hasFailed(move('InProgress'))).toBe(false)
})
