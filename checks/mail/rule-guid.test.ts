import { expect, test } from 'vitest'
import { guidOf } from './rule-guid.ts'

const id = '1a2b3c4d-1111-4111-8111-111111111111'

test.each([
  [id, id],
  [id.toUpperCase(), id],
  [`{${id}}`, id],
  ['00000000-0000-0000-0000-000000000000', undefined],
  ['', undefined],
  [null, undefined],
])('%s reads as %s', (value, expected) => {
  expect(guidOf(value)).toBe(expected)
})
