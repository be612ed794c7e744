import { expect, test } from 'vitest'
import { listed } from './rule-listed.ts'

test('a short list is whole, a long one is counted', () => {
  expect(listed(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, d, e')
  expect(listed(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a, b, c, d, e and 2 more')
})
