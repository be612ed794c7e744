import { expect, test } from 'vitest'
import { count, flags, guid, size, timespan } from './fields.ts'

test.each([
  ['99 GB (106,300,440,576 bytes)', 106_300_440_576],
  ['0 B (0 bytes)', 0],
  ['Unlimited', 'unlimited'],
  [null, null],
])('reads the size %s', (text, bytes) => {
  expect(size.parse(text)).toBe(bytes)
})

test('a size that is not understood is malformed, not nothing', () => {
  expect(size.safeParse('about 99 GB').success).toBe(false)
})

test('the zero GUID means none', () => {
  expect(guid.parse('00000000-0000-0000-0000-000000000000')).toBeNull()
  expect(guid.parse('AB000000-0000-0000-0000-000000000001')).toBe('ab000000-0000-0000-0000-000000000001')
})

test.each([[['Inbound', 'RemoteOutbound']], ['Inbound, RemoteOutbound']])('reads flags as a list and as one string', value => {
  expect(flags.parse(value)).toEqual(['Inbound', 'RemoteOutbound'])
})

test('reads days in a time span', () => {
  expect(timespan.parse('90.00:00:00')).toBe(90 * 86_400_000)
  expect(timespan.safeParse('soon').success).toBe(false)
})

test.each([
  [7, 7],
  ['12345678901', 12_345_678_901],
])('reads the number %j', (value, number) => {
  expect(count.parse(value)).toBe(number)
})

test.each([null, '', ' ', 'Unlimited', -1.5, true, []])('takes %j for no number, and never for zero', value => {
  expect(count.safeParse(value).success).toBe(false)
})
