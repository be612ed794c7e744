import { expect, test } from 'vitest'
import { recipient } from '../../facts/testing.ts'
import { licenseNoted, movesWithoutLicense } from './rule-migration-license.ts'

test.each([
  ['SharedMailbox', true],
  ['roommailbox', true],
  ['EquipmentMailbox', true],
  ['UserMailbox', false],
  ['MailUser', false],
])('a %s moves without a license: %s', (type, expected) => {
  expect(movesWithoutLicense(recipient('a', { type }))).toBe(expected)
})

test('the license is noted as a capability, whatever its case', () => {
  expect(licenseNoted(recipient('a', { capabilities: ['BPOS_S_Enterprise', 'exchangeT2TMbxMove'] }))).toBe(true)
  expect(licenseNoted(recipient('a', { capabilities: ['BPOS_S_Enterprise'] }))).toBe(false)
  expect(licenseNoted(undefined) || movesWithoutLicense(undefined)).toBe(false)
})
