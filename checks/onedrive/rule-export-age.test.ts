import { expect, test } from 'vitest'
import { isOutdated } from './rule-export-age.ts'

test('an export lasts for a week; one without a readable time does not last at all', () => {
  expect(isOutdated('2026-02-22T20:00:00Z', '2026-03-01T20:00:00Z')).toBe(false)
  expect(isOutdated('2026-02-22T19:59:59Z', '2026-03-01T20:00:00Z')).toBe(true)
  expect(isOutdated('', '2026-03-01T20:00:00Z')).toBe(true)
})
