import { expect, test } from 'vitest'
import { count, counted, time } from './format.ts'

test('numbers are grouped the same way on every machine', () => {
  expect([0, 999, 1000, 1_234_567].map(count)).toEqual(['0', '999', '1,000', '1,234,567'])
  expect([counted(1, 'user'), counted(2, 'user'), counted(0, 'batch', 'batches')]).toEqual(['1 user', '2 users', '0 batches'])
})

test('times are shown in UTC, and what is no time stays as it is', () => {
  expect(time('2026-11-23T02:10:04.120Z')).toBe('2026-11-23 02:10:04 UTC')
  expect(time(null)).toBe('never')
  expect(time('yesterday')).toBe('yesterday')
})
