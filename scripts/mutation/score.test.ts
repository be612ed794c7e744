import { expect, test } from 'vitest'
import { areaScore, mutationPage, percent, scoresOf } from './score.ts'

const scores = [
  { area: 'licensing', killed: 8999, survived: 1001, at: '2026-11-23' },
  { area: 'mail', killed: 95, survived: 5, at: '2026-11-22' },
]

test('a score just below the floor never reads as the floor', () => {
  expect(areaScore({ killed: 8999, survived: 1001 })).toBeLessThan(0.9)
  expect(percent({ killed: 8999, survived: 1001 })).toBe('89.9 %')
})

test('the page gives back the scores that it was made from, without the total', () => {
  expect(scoresOf(mutationPage(scores))).toEqual(scores)
})

test('the total counts the mutants of all areas', () => {
  expect(mutationPage(scores)).toContain('| **total** | 10100 | 9094 | 90.0 % | |')
})
