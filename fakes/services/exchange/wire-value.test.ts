import { expect, test } from 'vitest'
import { flags, guid, size, time, writeProperty, type Value, type WireRow } from './wire-value.ts'

const written = (value: Value): WireRow => {
  const row: WireRow = {}
  writeProperty(row, 'X', value)
  return row
}

test.for([
  [106_300_440_576, '99 GB (106,300,440,576 bytes)'],
  [0, '0 B (0 bytes)'],
  [262_144, '256 KB (262,144 bytes)'],
  [24_681_152, '23.54 MB (24,681,152 bytes)'],
  [null, 'Unlimited'],
] as const)('%s bytes are shown as %s', ([bytes, text]) => {
  expect(size(bytes)).toBe(text)
})

test('times have seven fraction digits', () => {
  expect(written(time('2022-09-21T08:07:47Z'))).toEqual({ 'X@data.type': 'System.DateTime', X: '2022-09-21T08:07:47.0000000+00:00' })
  expect(written(time('2022-09-21T08:07:47.123Z', 'Z'))).toMatchObject({ X: '2022-09-21T08:07:47.1230000Z' })
})

test('an absent guid is written as zeros', () => {
  expect(written(guid(null))).toEqual({ 'X@data.type': 'System.Guid', 'X@odata.type': '#Guid', X: '00000000-0000-0000-0000-000000000000' })
})

test('flags are one text, truth stands bare', () => {
  expect(flags(['Inbound', 'RemoteOutbound'])).toBe('Inbound, RemoteOutbound')
  expect(written(true)).toEqual({ X: true })
})
