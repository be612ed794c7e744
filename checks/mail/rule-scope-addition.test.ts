import { expect, test } from 'vitest'
import { addedAt, iso } from './rule-scope-addition.ts'

const addition = (groupId: string, memberId: string, at: string) => ({ groupId, memberId, at })
const log = [
  addition('a', 'ada', '2026-03-01T10:00:00Z'),
  addition('a', 'ada', '2026-03-01T12:00:00Z'),
  addition('b', 'ada', '2026-03-01T11:00:00Z'),
  addition('a', 'bob', 'soon'),
]

test('of several additions to a group the last one counts, of several groups the earliest', () => {
  expect(iso(addedAt('ada', ['a'], log))).toBe('2026-03-01T12:00:00.000Z')
  expect(iso(addedAt('ada', ['a', 'b'], log))).toBe('2026-03-01T11:00:00.000Z')
})

test('a group of which the log says nothing was joined before it begins', () => {
  expect(addedAt('ada', ['a', 'c'], log)).toBe(Number.NEGATIVE_INFINITY)
})

test('a time that cannot be read gives no answer', () => expect(addedAt('bob', ['a'], log)).toBeNaN())
