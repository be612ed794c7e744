import { expect, test } from 'vitest'
import { isAboutUser } from './rule-endpoint-refusal.ts'

test.each([
  'MissingExchangeGuidException: The target mail user has no ExchangeGuid.',
  "Error: MailboxNotInCrossTenantMigrationScopeException: The mailbox isn't in the scope.",
])('%s is about the user', message => {
  expect(isAboutUser(message)).toBe(true)
})

test.each(['AADSTS7000215: Invalid client secret provided.', 'Access is denied.', 'Something new', ''])(
  '%s is about the endpoint',
  message => {
    expect(isAboutUser(message)).toBe(false)
  },
)
