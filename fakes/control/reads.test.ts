import { expect, test } from 'vitest'
import type { ServiceName } from '../services/define.ts'
import { isRead } from './reads.ts'

const cmdlets = (...names: string[]): string => JSON.stringify(names.map(CmdletName => ({ CmdletInput: { CmdletName } })))

test.each<[ServiceName, string, string, string, boolean]>([
  ['graph', 'GET', '/v1.0/users', '', true],
  ['graph', 'PATCH', '/v1.0/users/ada', '{}', false],
  ['graph', 'POST', '/v1.0/directoryObjects/getByIds?$select=id', '{}', true],
  ['graph', 'POST', '/v1.0/invitations', '{}', false],
  ['graph', 'POST', '/v1.0/$batch', '{"requests":[{"id":"1","method":"GET"}]}', true],
  ['graph', 'POST', '/v1.0/$batch', '{"requests":[{"id":"1","method":"GET"},{"id":"2","method":"POST"}]}', false],
  ['exchange', 'POST', '/adminapi/beta/t/InvokeCommand', cmdlets('Get-Mailbox'), true],
  ['exchange', 'POST', '/adminapi/beta/t/InvokeCommand', cmdlets('Set-Mailbox'), false],
  ['exchange', 'POST', '/adminapi/beta/t/$batch', cmdlets('Get-Mailbox', 'Set-Mailbox'), false],
  ['compliance', 'POST', '/adminapi/beta/t/InvokeCommand', cmdlets('Get-Label'), true],
  ['compliance', 'POST', '/adminapi/beta/t/InvokeCommand', '{}', false],
  ['sharepoint', 'POST', '/_vti_bin/client.svc/ProcessQuery', '<Method Name="GetMySiteHostUrl"/>', true],
  ['sharepoint', 'POST', '/_vti_bin/client.svc/ProcessQuery', '<Method Name="AddOrUpdateTenantIdentityMap"/>', false],
  ['sharepoint', 'POST', '/_api/contextinfo', '', false],
  ['engage', 'POST', '/api/v1/users.json', '', false],
])('%s %s %s with %s reads: %s', (service, method, target, body, expected) => {
  expect(isRead(service, method, target, body)).toBe(expected)
})
