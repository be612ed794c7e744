import { expect, test } from 'vitest'
import { createRequestLog } from './request-log.ts'

const now = Date.parse('2026-11-23T12:00:00.400Z')
const entry = (date: string, milliseconds = 200) => ({
  side: 'source' as const,
  service: 'graph' as const,
  method: 'GET',
  path: '/v1.0/users',
  status: 200,
  attempt: 1,
  milliseconds,
  units: 1,
  perUser: false,
  requestId: '',
  date,
})
const clocksAfter = (...entries: ReturnType<typeof entry>[]) => {
  const log = createRequestLog({ now: () => now })
  for (const one of entries) log.add(one)
  return log.clocks()
}

test.each([
  ['within the second that a date cannot tell apart', 'Mon, 23 Nov 2026 12:00:00 GMT', 0],
  ['an hour ahead', 'Mon, 23 Nov 2026 13:00:00 GMT', 3_599_600],
  ['a day behind', 'Sun, 22 Nov 2026 12:00:00 GMT', -86_399_201],
])('a clock is %s', (_how, date, off) => expect(clocksAfter(entry(date))).toEqual({ graph: off }))

test('an answer that takes long makes no clock wrong', () => {
  expect(clocksAfter(entry('Mon, 23 Nov 2026 11:57:00 GMT', 240_000))).toEqual({ graph: 0 })
})

test('the worst that was seen counts, however often the clock was right afterwards', () => {
  const right = entry('Mon, 23 Nov 2026 12:00:00 GMT')
  expect(clocksAfter(right, entry('Mon, 23 Nov 2026 12:05:00 GMT'), right)).toEqual({ graph: 299_600 })
})

test('a service that states no time has no clock', () => {
  expect(clocksAfter(entry(''), entry('yesterday'))).toEqual({})
})
