import { afterAll, beforeAll, expect, test } from 'vitest'
import { tinyWorld } from '../../tenant/testing.ts'
import { addRecipient, openTwin, type OpenTwin } from '../exchange/testing.ts'

let open: OpenTwin
const everywhere = '11111111111111111111111111111111'
const cased = '22222222-2222-2222-2222-222222222222'

beforeAll(async () => {
  const world = tinyWorld()
  const source = world.tenant('source')
  source.exchange.inPlaceHolds = [`mbx${everywhere}:3`]
  addRecipient(source, 'ada', 'UserMailbox', 1).holds.inPlace = [`-mbx${everywhere}`]
  addRecipient(source, 'bob', 'UserMailbox', 2).holds.inPlace = [`UniH${cased}`]
  source.labels.set('l', {
    id: '3f0a6d1e-5c1b-4a57-9a1e-0d6b7c8e9f01',
    name: 'Secret',
    displayName: 'Secret',
    priority: 0,
    hasProtection: true,
    protectionType: 'userdefined',
    doubleKeyEncryptionUrl: 'https://keys.example/',
    isEnabled: true,
    parentId: null,
  })
  open = await openTwin(world)
})
afterAll(() => open.close())

const rows = async (cmdlet: string, parameters: Record<string, unknown> = {}) =>
  (await open.rows(cmdlet, parameters, { service: 'compliance' })).value

const banner = () => `/adminapi/beta/${open.twin.source.tenantId}/EXOBanner('AutogenSession')?Version=3.9.2`
const atDoor = async (method: 'GET' | 'POST', path: string, body?: unknown) =>
  open.send('compliance', method, `${open.twin.source.compliance}${path}`, { body })

test('the front door names the regional host by a redirect without body, and who follows it arrives', async () => {
  const reply = await atDoor('GET', banner())
  const location = new URL(String(reply.headers['location']))
  expect([reply.status, reply.text, location.pathname]).toEqual([302, '', new URL(banner(), location).pathname])
  expect(location.origin).not.toBe(open.twin.source.compliance)
  expect(location.hostname).toBe(new URL(open.twin.source.compliance).hostname)
  expect((await open.send('compliance', 'GET', location.href)).status).toBe(200)
})

test.each(['InvokeCommand', '$batch'])('the front door runs nothing: %s is led to the regional host like any other request', async path => {
  const reply = await atDoor('POST', `/adminapi/beta/${open.twin.source.tenantId}/${path}`, { CmdletInput: { CmdletName: 'Get-Label' } })
  expect([reply.status, reply.text]).toEqual([302, ''])
  expect(new URL(String(reply.headers['location'])).origin).not.toBe(open.twin.source.compliance)
})

test('a token of another tenant is refused by the regional host as well', async () => {
  const { headers } = await atDoor('GET', banner())
  const url = String(headers['location'])
  expect((await open.send('compliance', 'GET', url, { side: 'target' })).status).toBe(401)
})

test('an encrypting label says how in JSON texts', async () => {
  const [label] = await rows('Get-Label')
  expect(label).toMatchObject({ DisplayName: 'Secret', ImmutableId: '3f0a6d1e-5c1b-4a57-9a1e-0d6b7c8e9f01', ParentId: null })
  const [action = ''] = Array.isArray(label?.['LabelActions']) ? label['LabelActions'] : []
  expect(JSON.parse(String(action))).toMatchObject({
    Type: 'encrypt',
    Settings: expect.arrayContaining([{ Key: 'protectiontype', Value: 'userdefined' }]),
  })
})

test('locations of a policy are shown only with the distribution detail', async () => {
  const Identity = '11111111-1111-1111-1111-111111111111'
  expect((await rows('Get-RetentionCompliancePolicy', { Identity }))[0]).not.toHaveProperty('ExchangeLocation')
  expect((await rows('Get-RetentionCompliancePolicy', { Identity, DistributionDetail: true }))[0]).toMatchObject({
    ExchangeLocation: ['All'],
    ExchangeLocationException: ['ada@source.onmicrosoft.example'],
  })
  expect((await rows('Get-RetentionComplianceRule', { Policy: Identity }))[0]).toMatchObject({ RetentionComplianceAction: 'KeepAndDelete' })
})

test('an exclusion takes the organization-wide hold off the mailbox', async () => {
  const holds = async (address: string) =>
    (await rows('Invoke-HoldRemovalAction', { Action: 'GetHolds', ExchangeLocation: address })).map(row => row['HoldType'])
  expect(await holds('ada@source.onmicrosoft.example')).toEqual([])
  expect(await holds('bob@source.onmicrosoft.example')).toEqual(['RetentionPolicy', 'CaseHold'])
  expect((await rows('Get-CaseHoldPolicy', { Identity: cased }))[0]).toMatchObject({ ExchangeLocation: ['bob@source.onmicrosoft.example'] })
})

test('no hold can be removed', async () => {
  const reply = await open.invoke(
    'Invoke-HoldRemovalAction',
    { Action: 'RemoveHold', ExchangeLocation: 'bob@source.onmicrosoft.example' },
    { service: 'compliance' },
  )
  expect(reply.status).toBe(400)
  expect((await rows('Get-CaseHoldPolicy')).length).toBe(1)
})
