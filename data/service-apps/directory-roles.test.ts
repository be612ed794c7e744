import { expect, test } from 'vitest'
import { directoryRoleName } from './directory-roles.ts'

test('a common role is called by its name, and any other by its id', () => {
  expect(directoryRoleName('62E90394-69F5-4237-9190-012177145E10')).toBe('Global Administrator')
  expect(directoryRoleName('my-own-role')).toBe('my-own-role')
})
