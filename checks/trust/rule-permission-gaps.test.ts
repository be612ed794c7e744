import { expect, test } from 'vitest'
import { appPermissions } from '../../facts/testing-trust.ts'
import { permissionGaps } from './rule-permission-gaps.ts'

const asked = (...anyOf: string[]) => [{ service: 'graph', anyOf, facts: ['users'] }]

test.each([
  ['the permission itself', ['User.Read.All'], []],
  ['the other one that is enough', ['Directory.Read.All'], []],
  ['the one that also writes', ['User.ReadWrite.All'], []],
  ['a smaller one', ['User.ReadBasic.All'], ['graph User.Read.All or Directory.Read.All (users)']],
  ['nothing', [], ['graph User.Read.All or Directory.Read.All (users)']],
])('an app that holds %s', (_what, held, missing) => {
  expect(permissionGaps(appPermissions(held, asked('User.Read.All', 'Directory.Read.All'))).missing).toEqual(missing)
})

test('a permission of another service does not count', () => {
  const declared = [{ service: 'exchange', anyOf: ['Exchange.ManageAsApp'], facts: ['recipients'] }]
  expect(permissionGaps(appPermissions(['Exchange.ManageAsApp'], declared)).missing).toHaveLength(1)
})

test('only permissions that write are excess, unless a fact asks for them', () => {
  const held = ['Mail.ReadBasic.All', 'Policy.Read.ConditionalAccess', 'SensitivityLabel.Read', 'User.Invite.All', 'Group.ReadWrite.All']
  expect(permissionGaps(appPermissions(held, asked('User.Invite.All'))).excess).toEqual(['Group.ReadWrite.All'])
})
