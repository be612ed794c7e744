import { beforeEach, expect, test } from 'vitest'
import { tinyWorld } from '../../tenant/testing.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import { CmdletError } from './cmdlet-error.ts'
import { findRecipient } from './find-recipient.ts'
import { addRecipient } from './testing.ts'

let tenant: Tenant
const find = (identity: string): string | undefined => findRecipient(tenant, identity, 'any')?.recipient.id

beforeEach(() => {
  tenant = tinyWorld().tenant('source')
  addRecipient(tenant, 'ada', 'UserMailbox', 1)
  addRecipient(tenant, 'bob', 'MailUser', 2)
})

test('an address that moved to another recipient is found there', () => {
  expect(find('ada@source.onmicrosoft.example')).toBe('ada')
  const [ada, bob] = [tenant.accounts.get('ada'), tenant.accounts.get('bob')]
  if (!ada || !bob) throw new Error('Nobody is there.')
  ada.proxyAddresses = ['SMTP:a@x.example']
  ada.userPrincipalName = 'a@x.example'
  bob.proxyAddresses.push('smtp:Ada@source.onmicrosoft.example')
  expect(find('ADA@source.onmicrosoft.example')).toBe('bob')
  expect(find('a@X.example')).toBe('ada')
})

test('addresses beyond ASCII compare without regard to case', () => {
  tenant.accounts.get('bob')?.proxyAddresses.push('smtp:JÜRGEN@x.example')
  expect(find('jürgen@x.example')).toBe('bob')
})

test('a deleted recipient is not found by what it had', () => {
  expect(find('b0000000-0000-0000-0000-000000000001')).toBe('ada')
  tenant.recipients.delete('ada')
  expect(find('b0000000-0000-0000-0000-000000000001')).toBeUndefined()
  expect(find('ada@source.onmicrosoft.example')).toBeUndefined()
})

test('a display name that two recipients share is ambiguous', () => {
  for (const account of tenant.accounts.values()) account.displayName = 'Same Name'
  expect(() => find('Same Name')).toThrow(CmdletError)
  expect(find('bob')).toBe('bob')
})
