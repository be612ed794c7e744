import { expect, test } from 'vitest'
import { lookupRefusal } from './rule-lookup-refusal.ts'

test('a known code of the availability service has a cause', () => {
  expect(lookupRefusal('ErrorNoFreeBusyAccess')).toMatch(/no access/)
})

test.each(['empty view', 'unknown', '', 'ErrorOfTomorrow', 'constructor'])('%j explains nothing', code => {
  expect(lookupRefusal(code)).toBeUndefined()
})
