import { describe, expect, test } from 'vitest'
import { momentOf, windowOf } from './rule-window.ts'

const wave = {
  id: 'w',
  windowStart: '2026-03-20T20:00:00+01:00',
  windowEnd: '2026-03-21T06:00:00+01:00',
  timeZone: 'Europe/Berlin',
  addressRemovalAt: undefined,
}

describe('a migration window', () => {
  test('is read with its offset', () => {
    expect(windowOf(wave)).toEqual({ start: Date.UTC(2026, 2, 20, 19), end: Date.UTC(2026, 2, 21, 5) })
    expect(momentOf('2026-03-20T20:00:00.5Z')).toBe(Date.UTC(2026, 2, 20, 20, 0, 0, 500))
  })
  test.each([
    ['has no offset', { windowStart: '2026-03-20T20:00:00' }, /start/],
    ['names no day of the calendar', { windowStart: '2026-13-20T20:00:00Z' }, /start/],
    ['has no end', { windowEnd: '' }, /its end ''/],
    ['ends before it starts', { windowEnd: '2026-03-20T18:00:00Z' }, /not after its start/],
    ['names an unknown zone', { timeZone: 'Mars/Olympus' }, /time zone/],
    ['names no zone', { timeZone: '' }, /time zone/],
  ])('that %s cannot be used', (_, changed, problem) => {
    expect(windowOf({ ...wave, ...changed })).toEqual({ problem: expect.stringMatching(problem) })
  })
})
