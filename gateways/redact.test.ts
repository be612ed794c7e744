import { expect, test } from 'vitest'
import { pathOf, quoted } from './redact.ts'

test.each([
  'eyJhbGciOiJSUzI1NiJ9.eyJ0aWQiOiJhYmMifQ.c2lnbmF0dXJl',
  'Authorization: Bearer abcdefghijklmnop',
  'client_secret=hunter2hunter2',
  '"password":"hunter2hunter2"',
  'client_assertion=abc.def.ghi&x=1',
])('removes what could be a credential: %s', text => {
  expect(quoted(`before ${text} after`)).not.toMatch(/hunter2|abcdefghijklmnop|c2lnbmF0dXJl|abc\.def/)
})

test('removes characters that steer a terminal or reorder text', () => {
  expect(quoted('a\u001B[31mred\u202Eevil\r\nnext')).toBe('a [31mred evil next')
})

test('bounds what a service says', () => {
  expect(quoted('x'.repeat(100_000))).toHaveLength(301)
})

test('names the parameters of a request, never their values', () => {
  expect(pathOf("https://graph.example/v1.0/users?$filter=mail%20eq%20'ada@source.example'&$top=1")).toBe('/v1.0/users?$filter&$top')
})
