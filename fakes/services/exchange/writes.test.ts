import { afterEach, beforeEach, expect, test } from 'vitest'
import { tinyWorld } from '../../tenant/testing.ts'
import { establishTrust } from '../../scenarios/trust.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { World } from '../../tenant/world.ts'
import { addRecipient, openTwin, type OpenTwin } from './testing.ts'

let world: World
let target: Tenant
let open: OpenTwin

beforeEach(async () => {
  world = tinyWorld()
  target = world.tenant('target')
  addRecipient(target, 'ada', 'MailUser', 1)
  addRecipient(target, 'bob', 'UserMailbox', 2)
  target.migrationEndpoints.set('from-source', {
    identity: 'from-source',
    endpointType: 'ExchangeRemoteMove',
    remoteServer: 'outlook.office.com',
    remoteTenant: world.tenant('source').initialDomain,
    applicationId: 'app',
    maxConcurrentMigrations: 100,
    maxConcurrentIncrementalSyncs: 20,
    brokenBecause: null,
  })
  open = await openTwin(world)
})
afterEach(() => open.close())

const writer = { side: 'target', client: 'execute' } as const
const write = (cmdlet: string, parameters: Record<string, unknown>) => open.invoke(cmdlet, parameters, writer)
const ada = () => target.accounts.get('ada')
const base64 = (text: string): string => Buffer.from(text).toString('base64')

test('a list replaces the addresses, a tagged hashtable adds and removes', async () => {
  const added = { '@odata.type': '#Exchange.GenericHashTable', add: ['x500:/o=x', 'smtp:ada@two.example'], remove: [] }
  expect((await write('Set-MailUser', { Identity: 'ada', EmailAddresses: added })).json()).toMatchObject({ value: [] })
  expect(ada()?.proxyAddresses).toEqual(['SMTP:ada@target.onmicrosoft.example', 'x500:/o=x', 'smtp:ada@two.example'])
  await write('Set-MailUser', { Identity: 'ada', EmailAddresses: ['SMTP:ada@three.example'] })
  expect(ada()?.proxyAddresses).toEqual(['SMTP:ada@three.example'])
  expect(ada()?.mail).toBe('ada@three.example')
})

test('a hashtable without its tag is a transformation error and changes nothing', async () => {
  const reply = await write('Set-MailUser', { Identity: 'ada', EmailAddresses: { add: ['x500:/o=x'] } })
  expect(reply.status).toBe(400)
  expect(reply.text).toContain('ParameterBindingArgumentTransformationException')
  expect(ada()?.proxyAddresses).toHaveLength(1)
})

test('WindowsEmailAddress makes the primary address, PrimarySmtpAddress is not for the cloud', async () => {
  await write('Set-MailUser', { Identity: 'ada', WindowsEmailAddress: 'ada@new.example' })
  expect(ada()?.proxyAddresses).toEqual(['SMTP:ada@new.example', 'smtp:ada@target.onmicrosoft.example'])
  expect((await write('Set-MailUser', { Identity: 'ada', PrimarySmtpAddress: 'x@new.example' })).status).toBe(400)
})

test('an address that another recipient has is refused', async () => {
  const reply = await write('Set-MailUser', { Identity: 'ada', EmailAddresses: ['SMTP:bob@target.onmicrosoft.example'] })
  expect(reply.text).toContain('ProxyAddressExistsException')
})

test('an object that is synchronized from on-premises refuses the change', async () => {
  const recipient = target.recipients.get('ada')
  if (recipient) recipient.isDirSynced = true
  const reply = await write('Set-MailUser', { Identity: 'ada', ExchangeGuid: 'b0000000-0000-0000-0000-000000000005' })
  expect(reply.status).toBe(400)
  expect(reply.text).toContain('synchronized from your on-premises organization')
  expect(recipient?.exchangeGuid).not.toBe('b0000000-0000-0000-0000-000000000005')
})

test('a cmdlet that confirms does nothing until it is told not to ask', async () => {
  const recipient = target.recipients.get('ada')
  if (recipient) recipient.previousType = 'UserMailbox'
  const parameters = { Identity: 'ada', PermanentlyClearPreviousMailboxInfo: true }
  expect((await write('Set-User', parameters)).json()).toHaveProperty('@adminapi.confirmationmessage')
  expect(recipient?.previousType).toBe('UserMailbox')
  await write('Set-User', { ...parameters, Confirm: false })
  expect(recipient?.previousType).toBeNull()
})

test('a batch starts its users and fails a row that names nobody', async () => {
  const csv = 'EmailAddress\r\nada@target.onmicrosoft.example\r\nnobody@target.example\r\n'
  const parameters = {
    Name: 'w1',
    SourceEndpoint: 'from-source',
    TargetDeliveryDomain: 'target.example',
    CSVData: base64(csv),
    AutoStart: true,
  }
  expect((await write('New-MigrationBatch', parameters)).status).toBe(200)
  const users = await open.rows('Get-MigrationUser', { BatchId: 'w1' }, writer)
  expect(users.value.map(user => [user['Identity'], user['Status']])).toEqual([
    ['ada@target.onmicrosoft.example', 'Validating'],
    ['nobody@target.example', 'Failed'],
  ])
  expect((await write('New-MigrationBatch', parameters)).text).toContain('AlreadyExists')
})

test('a user of another batch fails as a duplicate', async () => {
  const CSVData = base64('EmailAddress\nada@target.onmicrosoft.example')
  const batch = (Name: string) =>
    write('New-MigrationBatch', { Name, SourceEndpoint: 'from-source', TargetDeliveryDomain: 'target.example', CSVData, AutoStart: true })
  await batch('w1')
  await batch('w2')
  const { value } = await open.rows('Get-MigrationUser', { BatchId: 'w2' }, writer)
  expect(value[0]?.['ErrorSummary']).toContain('UserDuplicateInOtherBatchException')
})

test('an unknown column of the CSV is refused unless allowed', async () => {
  const parameters = {
    Name: 'w1',
    SourceEndpoint: 'from-source',
    TargetDeliveryDomain: 'x.example',
    CSVData: base64('EmailAddress,Note\nada@target.onmicrosoft.example,x'),
  }
  expect((await write('New-MigrationBatch', parameters)).status).toBe(400)
  expect((await write('New-MigrationBatch', { ...parameters, AllowUnknownColumnsInCsv: true })).status).toBe(200)
})

test('a credential has no JSON form', async () => {
  const reply = await write('New-MigrationEndpoint', { Name: 'e', ExchangeRemoteMove: true, Credentials: { UserName: 'a', Password: 'b' } })
  expect(reply.status).toBe(500)
  expect(reply.text).toContain('JObject')
})

test('an organization that is not customized refuses relationships until it is', async () => {
  target.exchange.isDehydrated = true
  const parameters = {
    Name: 'to source',
    DomainNames: ['source.example'],
    MailboxMoveCapability: 'Inbound, RemoteOutbound',
    MailboxMoveEnabled: true,
  }
  expect((await write('New-OrganizationRelationship', parameters)).text).toContain('Enable-OrganizationCustomization')
  await write('Enable-OrganizationCustomization', {})
  await write('New-OrganizationRelationship', parameters)
  const { value } = await open.rows('Get-OrganizationRelationship', { Identity: 'to source' }, writer)
  expect(value[0]).toMatchObject({
    MailboxMoveCapability: 'Inbound, RemoteOutbound',
    DomainNames: ['source.example'],
    FreeBusyAccessEnabled: false,
  })
})

test('an app adds a group member only past the manager check', async () => {
  const group = {
    id: 'g',
    displayName: 'Scope',
    mail: 'scope@target.example',
    mailEnabled: true,
    securityEnabled: true,
    members: new Set<string>(),
    nestedGroups: new Set<string>(),
    assignedLicenses: [],
    licenseProcessingState: 'ProcessingComplete' as const,
    acceptMessagesOnlyFrom: new Set<string>(),
    memberSince: new Map<string, string>(),
  }
  target.groups.set('g', group)
  expect((await write('Add-DistributionGroupMember', { Identity: 'Scope', Member: 'ada' })).status).toBe(400)
  expect(group.members.size).toBe(0)
  expect(
    (await write('Add-DistributionGroupMember', { Identity: 'Scope', Member: 'ada', BypassSecurityGroupManagerCheck: true })).status,
  ).toBe(200)
  expect([...group.members]).toEqual(['ada'])
})

test('the endpoint test without a test mailbox says nothing about the user', async () => {
  const result = async (parameters: Record<string, unknown>) =>
    (await open.rows('Test-MigrationServerAvailability', { Endpoint: 'from-source', ...parameters }, writer)).value[0]
  expect(await result({})).toMatchObject({ Result: 'Success' })
  const ada = addRecipient(world.tenant('source'), 'ada', 'UserMailbox', 1)
  expect(await result({ TestMailbox: 'ada@target.onmicrosoft.example' })).toMatchObject({
    Result: 'Failed',
    Message: expect.stringContaining('AADSTS700016'),
  })
  establishTrust(world.tenant('source'), target, world.random, world.clock.now())
  expect(await result({ TestMailbox: 'ada@target.onmicrosoft.example' })).toMatchObject({
    Result: 'Failed',
    Message: expect.stringContaining('MailboxNotInCrossTenantMigrationScope'),
  })
  ada.exchangeGuid = 'b0000000-0000-0000-0000-00000000000f'
  expect(await result({ TestMailbox: 'ada@target.onmicrosoft.example' })).toMatchObject({
    Message: expect.stringContaining('MissingExchangeGuid'),
  })
})

test('a batch of calls answers in another order, writers without a body', async () => {
  const url = `/adminapi/beta/${open.twin.target.tenantId}/InvokeCommand`
  const call = (id: string, CmdletName: string, Parameters: unknown) => ({
    id,
    method: 'POST',
    url: `${open.twin.target.exchange}${url}`,
    body: { CmdletInput: { CmdletName, Parameters } },
  })
  const requests = [
    call('1', 'Get-MailUser', { Identity: 'ada' }),
    call('2', 'Set-MailUser', { Identity: 'ada' }),
    call('3', 'Get-MailUser', { Identity: 'nobody' }),
  ]
  const reply = await open.send('exchange', 'POST', `/adminapi/beta/${open.twin.target.tenantId}/$batch`, { ...writer, body: { requests } })
  expect(reply.json()).toMatchObject({
    responses: [
      { id: '3', status: 404, body: { error: { details: [{ target: '' }] } } },
      { id: '1', status: 200, body: { value: [{ Alias: 'ada' }] } },
      { id: '2', status: 200 },
    ],
  })
  expect(reply.json()).not.toHaveProperty('responses.2.body')
})

test('a granted permission shows its trustee, and a lost trustee shows as a security identifier', async () => {
  await write('Add-MailboxPermission', { Identity: 'bob', User: 'ada', AccessRights: ['FullAccess'] })
  await write('Add-RecipientPermission', { Identity: 'bob', Trustee: 'ada', AccessRights: ['SendAs'], Confirm: false })
  const trustees = async (cmdlet: string, column: string, parameters: Record<string, unknown>) =>
    (await open.rows(cmdlet, parameters, writer)).value.filter(row => row['Identity'] === 'bob').map(row => row[column])
  expect(await trustees('Get-MailboxPermission', 'User', { Identity: 'bob' })).toEqual([
    'NT AUTHORITY\\SELF',
    'ada@target.onmicrosoft.example',
  ])
  expect(await trustees('Get-RecipientPermission', 'Trustee', { ResultSize: 'Unlimited' })).toEqual([
    'NT AUTHORITY\\SELF',
    'ada@target.onmicrosoft.example',
  ])
  target.accounts.delete('ada')
  expect((await trustees('Get-MailboxPermission', 'User', { Identity: 'bob' }))[1]).toMatch(/^S-1-5-21-/)
})
