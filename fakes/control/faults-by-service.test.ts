import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createWorld } from '../scenarios/create-world.ts'
import { openTwin, type OpenTwin } from '../services/exchange/testing.ts'
import { createClock } from '../tenant/clock.ts'
import type { Tenant } from '../tenant/tenant.ts'
import type { World } from '../tenant/world.ts'
import { faultKinds, type FaultKind, type FaultRule } from './faults.ts'

interface Reading {
  readonly service: Parameters<OpenTwin['send']>[0]
  /** Name in a fault rule. */
  readonly rule: NonNullable<FaultRule['service']>
  readonly path: (tenantId: string) => string
  readonly body?: unknown
  /** Makes the next answer another one than the one before. */
  readonly change: (tenant: Tenant) => void
  readonly has: readonly ('links' | 'list')[]
}

const cmdlet = (CmdletName: string, Parameters: Record<string, unknown> = {}) => ({ CmdletInput: { CmdletName, Parameters } })
const invoke = (tenantId: string): string => `/adminapi/beta/${tenantId}/InvokeCommand`
const hosts = `<Request SchemaVersion="15.0.0.0" LibraryVersion="16.0.0.0" ApplicationName="test" xmlns="http://schemas.microsoft.com/sharepoint/clientquery/2009"><Actions><Method Name="GetSPOTenantOrgRelationAll" Id="3" ObjectPathId="1"><Parameters /></Method></Actions><ObjectPaths><Constructor Id="1" TypeId="{268004ae-ef6b-4e9b-8425-127220d84719}" /></ObjectPaths></Request>`
const rename = (tenant: Tenant): void => void (tenant.displayName = `${tenant.displayName}!`)

const readings: readonly Reading[] = [
  { service: 'graph', rule: 'graph', path: () => '/v1.0/organization', change: rename, has: ['links', 'list'] },
  { service: 'exchange', rule: 'exchange', path: invoke, body: cmdlet('Get-OrganizationConfig'), change: rename, has: ['links', 'list'] },
  {
    service: 'compliance',
    rule: 'compliance',
    path: invoke,
    body: cmdlet('Get-Label'),
    change: tenant => void tenant.labels.delete([...tenant.labels.keys()][0] ?? ''),
    has: ['links', 'list'],
  },
  {
    service: 'sharepointAdmin',
    rule: 'sharepoint',
    path: () => '/_vti_bin/client.svc/ProcessQuery',
    body: hosts,
    change: tenant => void tenant.sharePointTrusts.pop(),
    has: ['list'],
  },
  {
    service: 'teams',
    rule: 'teams',
    path: () => '/Skype.Policy/configurations/TenantFederationSettings',
    change: tenant => void (tenant.teamsFederation.allowFederatedUsers = !tenant.teamsFederation.allowFederatedUsers),
    has: ['list'],
  },
  {
    service: 'engage',
    rule: 'engage',
    path: () => '/api/v1/networks/current.json',
    change: tenant => void (tenant.engage.name += '!'),
    has: ['list'],
  },
]

let world: World
let open: OpenTwin
let person: string
beforeAll(async () => {
  world = createWorld({ users: 2, seed: 3, scenario: 'clean', clock: createClock(() => Date.UTC(2027, 2, 1, 12)) })
  world.tenant('target').engage.name = 'Another network'
  world.tenant('target').teamsFederation.blockedDomains = ['another.example']
  world.tenant('target').labels.delete([...world.tenant('target').labels.keys()].at(-1) ?? '')
  open = await openTwin(world)
  person = await signInPerson()
  // The regional host is found before anything strikes.
  for (const reading of readings) if (reading.rule === 'compliance') await ask(reading)
})
afterAll(() => open.close())
beforeEach(() => strike([]))

async function strike(rules: readonly FaultRule[]): Promise<void> {
  const reply = await fetch(`${open.twin.control}/faults`, { method: 'POST', body: JSON.stringify(rules) })
  expect(reply.status).toBe(200)
}

/** A delegated token, as Engage wants it: a device code that the control interface approves. */
async function signInPerson(): Promise<string> {
  const { authority, tenantId, engage, clients } = open.twin.source
  const post = async (path: string, fields: Record<string, string>): Promise<unknown> => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const body = new URLSearchParams({ client_id: clients.read.clientId, scope: `${engage}/.default`, ...fields }).toString()
    return (await open.send('graph', 'POST', `${authority}/${tenantId}/oauth2/v2.0/${path}`, { bearer: 'none', headers, body })).json()
  }
  const { device_code } = z.object({ device_code: z.string() }).parse(await post('devicecode', {}))
  const user = world.pairs[0]?.sourceUpn
  await fetch(`${open.twin.control}/device/approve`, { method: 'POST', body: JSON.stringify({ side: 'source', user }) })
  const grant_type = 'urn:ietf:params:oauth:grant-type:device_code'
  return z.object({ access_token: z.string() }).parse(await post('token', { grant_type, device_code })).access_token
}

const ask = ({ service, path, body }: Reading, link?: string) =>
  open.send(service, body === undefined ? 'GET' : 'POST', link ?? path(open.twin.source.tenantId), {
    ...(body === undefined ? {} : { body }),
    ...(service === 'engage' ? { bearer: person } : {}),
    timeout: 400,
  })

/** The answer without what differs each time. */
const shown = (text: string): string =>
  text.replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}(?=\|)|"(?:TraceCorrelationId)":"[^"]*"/g, '')

describe.each(readings)('$rule', reading => {
  const only = (kind: FaultKind, more: Partial<FaultRule> = {}): FaultRule => ({ kind, service: reading.rule, ...more })

  test.each(['401', '403', '404', '429', '500', '502', '503', '504'] as const)('%s is answered', async kind => {
    await strike([only(kind)])
    const reply = await ask(reading)
    // Engage knows people only and says so by 401.
    expect(reply.status).toBe(reading.rule === 'engage' && kind === '403' ? 401 : Number(kind))
    expect(reply.headers['retry-after']).toBe(kind === '429' || kind === '503' ? '1' : undefined)
  })

  test('429 comes without Retry-After, and 503 as a page for people', async () => {
    await strike([only('429-no-retry-after')])
    expect(await ask(reading)).toMatchObject({ status: 429, headers: expect.not.objectContaining({ 'retry-after': expect.anything() }) })
    await strike([only('503-html')])
    expect(await ask(reading)).toMatchObject({ status: 503, text: expect.stringContaining('<!DOCTYPE html>') })
  })

  test.each(['timeout', 'reset', 'truncated', 'half-applied'] as const)('%s breaks the connection off', async kind => {
    await strike([only(kind)])
    await expect(ask(reading)).rejects.toThrow()
  })

  test('malformed-json cannot be read, slow is right, and the service beside it is left alone', async () => {
    const whole = await ask(reading)
    await strike([only('malformed-json')])
    const spoiled = await ask(reading)
    expect(spoiled.status).toBe(200)
    expect(() => spoiled.json()).toThrow(SyntaxError)
    const other = readings.find(each => each.rule !== reading.rule && each.rule !== 'engage')
    expect((await ask(other ?? reading)).status).toBe(200)
    await strike([only('slow', { delay: 30 })])
    expect(shown((await ask(reading)).text)).toBe(shown(whole.text))
  })

  test('stale is the answer of before, for posted reads as well', async () => {
    const tenant = world.tenant('source')
    await strike([only('stale', { after: 1, count: 1 })])
    const before = shown((await ask(reading)).text)
    reading.change(tenant)
    expect(shown((await ask(reading)).text)).toBe(before)
    expect(shown((await ask(reading)).text)).not.toBe(before)
  })

  test('wrong-tenant is the answer of the other tenant, and no refusal', async () => {
    const own = await ask(reading)
    await strike([only('wrong-tenant')])
    const other = await ask(reading)
    expect([own.status, other.status]).toEqual([200, 200])
    expect(shown(other.text)).not.toBe(shown(own.text))
  })

  test('single-object is one for a list', async () => {
    await strike([only('single-object')])
    const body = (await ask(reading)).json()
    const value = reading.has.includes('links') ? Object(body).value : body
    expect(Array.isArray(value)).toBe(false)
    expect(value).toBeTypeOf('object')
  })

  test('empty-page goes on by its link, where the service has links', async () => {
    const whole = await ask(reading)
    await strike([only('empty-page')])
    const spoiled = await ask(reading)
    if (!reading.has.includes('links')) return expect(shown(spoiled.text)).toBe(shown(whole.text))
    const { value, '@odata.nextLink': link } = z
      .object({ value: z.array(z.unknown()), '@odata.nextLink': z.string() })
      .parse(spoiled.json())
    expect(value).toEqual([])
    expect(Object((await ask(reading, link)).json()).value).toEqual(Object(whole.json()).value)
  })
})

test('this file knows every kind of fault', () => {
  const tested = ['401', '403', '404', '429', '429-no-retry-after', '500', '502', '503', '503-html', '504', 'timeout', 'reset', 'truncated']
  const more = ['empty-page', 'malformed-json', 'single-object', 'stale', 'wrong-tenant', 'half-applied', 'slow']
  expect([...tested, ...more]).toEqual(faultKinds)
})
