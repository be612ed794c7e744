import { afterAll, beforeAll, expect, test } from 'vitest'
import { tinyWorld } from '../../tenant/testing.ts'
import type { World } from '../../tenant/world.ts'
import { addRecipient, openTwin, type OpenTwin } from './testing.ts'

const people = 1_203
let world: World
let open: OpenTwin

beforeAll(async () => {
  world = tinyWorld()
  const source = world.tenant('source')
  for (let number = 1; number <= people; number++) addRecipient(source, `p${number}`, 'UserMailbox', number)
  addRecipient(source, 'ada', 'MailUser', 9_999)
  open = await openTwin(world)
})
afterAll(() => open.close())

const big = { headers: { prefer: 'odata.maxpagesize=1000' } }

test('an empty or null Identity returns every mailbox', async () => {
  for (const Identity of ['', null]) {
    const first = await open.rows('Get-Mailbox', { Identity, ResultSize: 'Unlimited' }, big)
    expect(first.value).toHaveLength(1_000)
    expect(first['@odata.nextLink']).toBeDefined()
  }
})

test('the default result size truncates with a warning', async () => {
  const answer = await open.rows('Get-Mailbox', {}, big)
  expect(answer.value).toHaveLength(1_000)
  expect(answer['@odata.nextLink']).toBeUndefined()
  expect(answer['@adminapi.warnings'].join()).toMatch(/more results available/)
})

test('the next page needs the same body again, and can be asked for twice', async () => {
  const parameters = { ResultSize: 'Unlimited' }
  const first = await open.rows('Get-Mailbox', parameters, big)
  const link = first['@odata.nextLink'] ?? ''
  const second = await open.rows('Get-Mailbox', parameters, { link })
  expect(second.value).toHaveLength(people - 1_000)
  expect(second['@odata.nextLink']).toBeUndefined()
  expect(second['@adminapi.warnings']).toEqual([])
  expect(await open.rows('Get-Mailbox', parameters, { link })).toEqual(second)
  expect((await open.invoke('Get-Mailbox', { ResultSize: 5 }, { link })).status).toBe(400)
  expect(new Set([...first.value, ...second.value].map(row => row['ExternalDirectoryObjectId'])).size).toBe(people)
})

test('pages do not shift when a mailbox goes between them', async () => {
  const parameters = { ResultSize: 'Unlimited' }
  const options = { headers: { prefer: 'odata.maxpagesize=700' } }
  const first = await open.rows('Get-Mailbox', parameters, options)
  const gone = world.tenant('source').recipients.get('p3')
  world.tenant('source').recipients.delete('p3')
  const second = await open.rows('Get-Mailbox', parameters, { link: first['@odata.nextLink'] ?? '' })
  if (gone) world.tenant('source').recipients.set('p3', gone)
  expect(first.value.length + second.value.length).toBe(people)
})

test('$select leaves only the named properties and their annotations', async () => {
  const { value } = await open.rows('Get-Mailbox', { Identity: 'p7' }, { query: '?$select=ExchangeGuid,emailaddresses,Nonsense' })
  expect(value).toEqual([
    {
      'ExchangeGuid@data.type': 'System.Guid',
      'ExchangeGuid@odata.type': '#Guid',
      ExchangeGuid: 'b0000000-0000-0000-0000-000000000007',
      'EmailAddresses@odata.type': '#Collection(String)',
      EmailAddresses: ['SMTP:p7@source.onmicrosoft.example'],
    },
  ])
})

test.for([
  'p7',
  'P7@source.onmicrosoft.example',
  'smtp:p7@source.onmicrosoft.example',
  'a0000000-0000-0000-0000-000000000007',
  'b0000000-0000-0000-0000-000000000007',
])('the identity %s finds the one mailbox', async Identity => {
  const { value } = await open.rows('Get-Mailbox', { Identity })
  expect(value.map(row => row['ExternalDirectoryObjectId'])).toEqual(['p7'])
})

test('not found is 404, 400 or 500 but always names its exception', async () => {
  const statuses = []
  for (const cmdlet of ['Get-Mailbox', 'Get-Recipient', 'Get-MailboxStatistics']) {
    const reply = await open.invoke(cmdlet, { Identity: 'nobody' })
    statuses.push(reply.status)
    expect(reply.json()).toMatchObject({
      error: {
        details: [
          {
            message: expect.stringMatching(
              /^Ex6F9304\|Microsoft\.Exchange\.Configuration\.Tasks\.ManagementObjectNotFoundException\|The operation couldn't/,
            ),
          },
        ],
      },
    })
  }
  expect(statuses).toEqual([404, 400, 500])
})

test('a mail user is no mailbox, and a mailbox no mail user', async () => {
  expect((await open.invoke('Get-Mailbox', { Identity: 'ada' })).status).toBe(404)
  expect((await open.invoke('Get-MailUser', { Identity: 'p1' })).status).toBe(404)
})

test('a filter finds addresses, and one that matches nothing is an empty list', async () => {
  const found = await open.rows('Get-Recipient', { Filter: "EmailAddresses -eq 'smtp:p8@source.onmicrosoft.example'" })
  expect(found.value.map(row => row['ExternalDirectoryObjectId'])).toEqual(['p8'])
  expect((await open.rows('Get-Recipient', { Filter: "Alias -eq 'nobody'" })).value).toEqual([])
  expect((await open.invoke('Get-Recipient', { Filter: 'Alias -eq' })).status).toBe(400)
})

test('a read client may not run a writing cmdlet, and the reason is only in a header', async () => {
  const reply = await open.invoke('Set-MailUser', { Identity: 'ada', ExchangeGuid: 'b0000000-0000-0000-0000-000000000001' })
  expect(reply.status).toBe(403)
  expect(reply.headers['x-exceptiontype']).toBe('CmdletAccessDeniedException')
  expect(reply.text.replaceAll('\u0000', '')).toBe('')
  expect(world.tenant('source').recipients.get('ada')?.exchangeGuid).toBe('b0000000-0000-0000-0000-000000009999')
})

test('an unknown parameter is a parameter error', async () => {
  const reply = await open.invoke('Get-Mailbox', { Identty: 'p1' })
  expect(reply.status).toBe(400)
  expect(reply.text).toContain("A parameter cannot be found that matches parameter name 'Identty'.")
})

test('what a principal may run is listed by the module file', async () => {
  const names = async (client: 'read' | 'execute'): Promise<string> =>
    (
      await open.send('exchange', 'GET', `/adminapi/v1.0/${open.twin.source.tenantId}/EXOModuleFile?Version=3.9.2`, {
        client,
        headers: { CommandName: '*' },
      })
    ).text
  expect(await names('read')).not.toContain('Set-MailUser')
  expect(await names('execute')).toContain('Set-MailUser')
})

test('every answer says how much of the budget is left', async () => {
  const before = Number((await open.invoke('Get-OrganizationConfig')).headers['rate-limit-remaining'])
  const after = Number((await open.invoke('Get-OrganizationConfig')).headers['rate-limit-remaining'])
  expect(after).toBe(before - 1)
})

test('another tenant in the path is refused', async () => {
  const path = `/adminapi/beta/${open.twin.target.tenantId}/InvokeCommand`
  expect((await open.send('exchange', 'POST', path, { body: { CmdletInput: { CmdletName: 'Get-Mailbox', Parameters: {} } } })).status).toBe(
    403,
  )
})

test('an entity that does not exist is a bare 404', async () => {
  const entity = (id: string): string => `/adminapi/beta/${open.twin.source.tenantId}/Mailbox('${id}')?$select=Alias`
  expect((await open.send('exchange', 'GET', entity('p9@source.onmicrosoft.example'))).json()).toMatchObject({ value: [{ Alias: 'p9' }] })
  expect(await open.send('exchange', 'GET', entity('nobody'))).toMatchObject({ status: 404, text: '' })
})

test('an app without a role may run nothing, although its token is good', async () => {
  const replies = await Promise.all(
    ['Get-Mailbox', 'Set-MailUser'].map(async cmdlet => open.invoke(cmdlet, { Identity: 'ada' }, { client: 'probe' })),
  )
  expect(replies.map(reply => [reply.status, reply.headers['x-exceptiontype']])).toEqual([
    [403, 'CmdletAccessDeniedException'],
    [403, 'CmdletAccessDeniedException'],
  ])
  expect((await open.invoke('Get-MailUser', { Identity: 'ada' }, { client: 'read' })).status).toBe(200)
})

test('a migration endpoint is tested by an app in a role group that moves mailboxes, not by a reader', async () => {
  const run = async (cmdlet: string, client: 'read' | 'probe' | 'execute') =>
    (await open.invoke(cmdlet, { [cmdlet.startsWith('Test') ? 'Endpoint' : 'Identity']: 'from-source' }, { side: 'target', client })).status
  const asked = ['read', 'probe', 'execute'] as const
  // 404: the cmdlet ran, and there is no such endpoint.
  expect(await Promise.all(asked.map(async client => run('Test-MigrationServerAvailability', client)))).toEqual([403, 404, 404])
  expect(await Promise.all(asked.map(async client => run('Set-MailUser', client)))).toEqual([403, 403, expect.any(Number)])
})

test('a parameter that the roles of a reader do not grant looks unknown to it, and to an administrator not', async () => {
  world.tenant('source').exchange.withheldParameters = ['Get-Mailbox -Archive']
  const ask = (client: 'read' | 'execute') => open.invoke('Get-Mailbox', { Identity: 'p1', Archive: false }, { client })
  const [reader, administrator] = await Promise.all([ask('read'), ask('execute')])
  delete world.tenant('source').exchange.withheldParameters
  expect([reader.status, administrator.status]).toEqual([400, 200])
  expect(reader.text).toContain("A parameter cannot be found that matches parameter name 'Archive'.")
})

test('WhatIf changes nothing and asks nothing', async () => {
  const Identity = 'ada'
  const reply = await open.rows('Set-MailUser', { Identity, HiddenFromAddressListsEnabled: true, WhatIf: true }, { client: 'execute' })
  expect(reply.value).toEqual([])
  expect(world.tenant('source').recipients.get('ada')?.hiddenFromAddressLists).toBe(false)
})

test('an answer names the server behind the front door, and an error leaves its target empty', async () => {
  const reply = await open.invoke('Get-Mailbox', { Identity: 'nobody' })
  expect(reply.headers['x-calculatedbetarget']).toMatch(/outlook\.com$/)
  expect(reply.headers['x-exceptiontype']).toBe('ManagementObjectNotFoundException')
  expect(reply.json()).toMatchObject({ error: { details: [{ code: 'Client', target: '' }] } })
})
