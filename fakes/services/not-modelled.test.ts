import { afterAll, beforeAll, expect, test } from 'vitest'
import { tinyWorld } from '../tenant/testing.ts'
import { openTwin, type OpenTwin } from './exchange/testing.ts'

let open: OpenTwin
beforeAll(async () => {
  open = await openTwin(tinyWorld())
  for (const client of open.twin.world.tenant('source').clients.values()) client.roles['graph']?.push('Domain.Read.All')
  const { clients } = open.twin.world.tenant('source')
  clients.get(open.twin.source.clients.read.clientId)?.roles['graph']?.push('Domain.Read.All')
})
afterAll(() => open.close())

const unknown = () => open.twin.world.requests.filter(record => record.unknown).length

test.each(['Get-CASMailbox', 'New-MailUser', 'Get-Banana'])(
  '%s is loud and recorded for an administrator, whatever the vendor has',
  async cmdlet => {
    const before = unknown()
    const reply = await open.invoke(cmdlet, {}, { client: 'execute' })
    expect([reply.status, reply.text]).toEqual([501, expect.stringContaining(`does not model the cmdlet ${cmdlet}`)])
    expect(unknown()).toBe(before + 1)
  },
)

test('a cmdlet that the twin does not model is still refused to whom the role would not grant it', async () => {
  const before = unknown()
  const asked = [await open.invoke('Get-CASMailbox', {}, { client: 'probe' }), await open.invoke('New-MailUser', {}, { client: 'read' })]
  expect(asked.map(reply => [reply.status, reply.headers['x-exceptiontype']])).toEqual([
    [403, 'CmdletAccessDeniedException'],
    [403, 'CmdletAccessDeniedException'],
  ])
  expect((await open.invoke('Get-CASMailbox', {}, { client: 'read' })).status).toBe(501)
  expect(unknown()).toBe(before + 1)
})

test('inside a batch of cmdlets it is one answer among others', async () => {
  const before = unknown()
  const url = `/adminapi/beta/${open.twin.source.tenantId}/InvokeCommand`
  const requests = ['Get-CASMailbox', 'Get-OrganizationConfig'].map((CmdletName, id) => ({
    id: String(id),
    method: 'POST',
    url,
    body: { CmdletInput: { CmdletName } },
  }))
  const reply = await open.send('exchange', 'POST', url.replace('InvokeCommand', '$batch'), { body: { requests } })
  const responses: { id: string; status: number }[] = Object(reply.json()).responses
  expect(new Map(responses.map(({ id, status }) => [id, status]))).toEqual(
    new Map([
      ['0', 501],
      ['1', 200],
    ]),
  )
  expect(unknown()).toBe(before + 1)
})

const envelope = (actions: string, paths = ''): string =>
  `<Request SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" ApplicationName="test" xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009"><Actions>${actions}</Actions><ObjectPaths><Constructor Id="1" TypeId="{268004ae-ef6b-4e9b-8425-127220d84719}" />${paths}</ObjectPaths></Request>`

test.each([
  ['a method', '<Method Name="Banana" Id="3" ObjectPathId="1" />', ''],
  ['a method that gives an object', '<ObjectPath Id="3" ObjectPathId="2" />', '<Method Id="2" ParentId="1" Name="Banana" />'],
  ['a property that is set', '<SetProperty Id="3" ObjectPathId="1" Name="Banana" />', ''],
  [
    'a method inside a scope',
    '<ExceptionHandlingScopeSimple Id="9"><Method Name="Banana" Id="3" ObjectPathId="1" /></ExceptionHandlingScopeSimple>',
    '',
  ],
])("%s of SharePoint's object model is loud and recorded", async (_what, actions, paths) => {
  const before = unknown()
  const reply = await open.send('sharepointAdmin', 'POST', '/_vti_bin/client.svc/ProcessQuery', { body: envelope(actions, paths) })
  expect([reply.status, reply.text]).toEqual([501, expect.stringContaining('does not model')])
  expect(reply.text).toContain('Banana')
  expect(unknown()).toBe(before + 1)
})

test.each([
  '/v1.0/groups/delta',
  '/v1.0/groups/delta()',
  '/v1.0/servicePrincipals/delta',
  '/v1.0/organization/$count',
  '/v1.0/users/$ref',
  '/v1.0/users/microsoft.graph.delta',
  '/v1.0/domains/%24value',
  '/v1.0/users?$filter=signInActivity/lastSignInDateTime le 2026-01-01T00:00:00Z',
])('%s is no id of Graph: loud and recorded', async path => {
  const before = unknown()
  const reply = await open.send('graph', 'GET', path.replaceAll(' ', '%20'))
  expect([reply.status, Object(reply.json()).error.code]).toEqual([501, 'NotImplemented'])
  expect(unknown()).toBe(before + 1)
})

test.each([
  ['/v1.0/groups/$count', 'groups'],
  ['/v1.0/servicePrincipals/$count', 'servicePrincipals'],
  ['/v1.0/domains/$count', 'domains'],
  ['/beta/users/$count', 'accounts'],
] as const)('%s is a number as text, for advanced queries only', async (path, kind) => {
  const headers = { consistencylevel: 'eventual' }
  const reply = await open.send('graph', 'GET', path, { headers })
  expect([reply.status, reply.headers['content-type'], reply.text]).toEqual([
    200,
    'text/plain',
    String(open.twin.world.tenant('source')[kind].size),
  ])
  expect((await open.send('graph', 'GET', path)).status).toBe(400)
  const nobody = await open.send('graph', 'GET', `${path}?$filter=id%20eq%20'nobody'`, { headers })
  expect(nobody.text).toBe('0')
})
