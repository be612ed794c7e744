import { expect, test } from 'vitest'
import { appPermissions } from '../../facts/testing-trust.ts'
import { permissionGaps, shownPermissions } from './rule-permission-gaps.ts'

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

test('permissions that write or read content are excess, unless a fact of the product asks for them', () => {
  const held = ['User.Invite.All', 'Group.ReadWrite.All', 'Mail.Read', 'Mail.Send', 'Files.Read.All', 'Chat.Read.WhereInstalled']
  expect(permissionGaps(appPermissions(held, asked('User.Invite.All'))).excess).toEqual(
    ['Group.ReadWrite.All', 'Mail.Read', 'Mail.Send', 'Files.Read.All', 'Chat.Read.WhereInstalled'].map(each => `graph ${each}`),
  )
})

test('permissions to read anything else are further ones, unless a fact of the product asks for them', () => {
  const held = ['Mail.ReadBasic.All', 'Policy.Read.ConditionalAccess', 'AuditLog.Read.All', 'Reports.Read.All', 'User.Read.All']
  const { excess, furtherReads } = permissionGaps(appPermissions(held, asked('User.Read.All')))
  expect(excess).toEqual([])
  expect(furtherReads).toEqual(['Mail.ReadBasic.All', 'Policy.Read.ConditionalAccess', 'Reports.Read.All'].map(each => `graph ${each}`))
})

test('other services are looked at too, and what Exchange and compliance share is named once', () => {
  const exchange = { service: 'exchange', permissions: ['Exchange.ManageAsApp', 'full_access_as_app', 'Mail.Read'] }
  const compliance = { service: 'compliance', permissions: ['Exchange.ManageAsApp', 'full_access_as_app', 'Mail.Read'] }
  const sharepoint = { service: 'sharepoint', permissions: ['TermStore.Read.All'] }
  const gaps = permissionGaps(appPermissions(['Policy.Read.All'], asked('Policy.Read.All'), [exchange, compliance, sharepoint]))
  expect(gaps).toEqual({
    missing: [],
    excess: ['exchange full_access_as_app', 'exchange Mail.Read'],
    furtherReads: ['sharepoint TermStore.Read.All'],
  })
})

test('long lists are cut and counted', () => {
  expect(shownPermissions([])).toBe('none')
  expect(shownPermissions(Array.from({ length: 10 }, (_, index) => `p${index}`))).toMatch(/^p0, .*, p7 and 2 more$/)
})
