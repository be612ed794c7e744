import { decodeJwt } from 'jose'
import { Agent, request } from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { startTwin, type Twin } from '../../start.ts'
import { tinyWorld } from '../../tenant/testing.ts'

let twin: Twin
let agent: Agent

beforeAll(async () => {
  twin = await startTwin({ world: tinyWorld(), routes: [] })
  agent = new Agent({ connect: { ca: twin.caPem } })
})
afterAll(async () => {
  await agent.destroy()
  await twin.stop()
})

const answerSchema = z.object({
  error: z.string().optional(),
  error_description: z.string().optional(),
  error_codes: z.array(z.number()).optional(),
  issuer: z.string().optional(),
  access_token: z.string().optional(),
  refresh_token: z.string().optional(),
  device_code: z.string().optional(),
  expires_in: z.number().optional(),
})

async function send(path: string, form?: Record<string, string>) {
  const answer = await request(`${twin.source.authority}/${path}`, {
    dispatcher: agent,
    method: form ? 'POST' : 'GET',
    headers: form ? { 'content-type': 'application/x-www-form-urlencoded' } : {},
    body: form ? new URLSearchParams(form).toString() : null,
  })
  return { status: answer.statusCode, body: answerSchema.parse(await answer.body.json()) }
}

const credentials = () => ({ client_id: twin.source.clients.read.clientId, client_secret: twin.source.clients.read.clientSecret })
const askToken = (form: Record<string, string>, tenant = twin.source.tenantId) =>
  send(`${tenant}/oauth2/v2.0/token`, { grant_type: 'client_credentials', ...form })
const graph = 'https://graph.microsoft.com/.default'

test('discovery names an issuer on its own origin, and takes a domain for the tenant', async () => {
  const byDomain = await send(`${twin.source.initialDomain}/v2.0/.well-known/openid-configuration`)
  expect(byDomain.body.issuer).toBe(`${twin.source.authority}/${twin.source.tenantId}/v2.0`)
})

test('an unknown tenant is AADSTS90002 at discovery and at the token endpoint', async () => {
  expect((await send('nowhere.example/v2.0/.well-known/openid-configuration')).body.error_codes).toEqual([90002])
  expect((await askToken({ ...credentials(), scope: graph }, 'nowhere.example')).body.error_codes).toEqual([90002])
})

test('a token lists exactly the roles that the client holds for the service asked for', async () => {
  const { body } = await askToken({ ...credentials(), scope: 'https://outlook.office365.com/.default' })
  expect(decodeJwt(body.access_token ?? '')).toMatchObject({
    roles: ['Exchange.ManageAsApp'],
    aud: 'https://outlook.office365.com',
    idtyp: 'app',
    tid: twin.source.tenantId,
  })
  expect(body.expires_in).toBe(3_599)
})

test.each([
  ['a missing secret', { client_secret: undefined }, 7000216, 401],
  ['a wrong secret', { client_secret: 'wrong' }, 7000215, 401],
  ['an unknown client', { client_id: 'nobody' }, 700016, 400],
  ['a scope without .default', { scope: 'User.Read.All' }, 70011, 400],
  ['an unknown resource', { scope: 'https://nothing.example/.default' }, 500011, 400],
  ['an unknown grant', { grant_type: 'password' }, 70003, 400],
  ['an assertion that is no token', { client_assertion: 'x' }, 50013, 400],
  ['an unknown refresh token', { grant_type: 'refresh_token', refresh_token: 'x' }, 70000, 400],
])('%s is refused with its own number', async (_name, change, number, status) => {
  const form = Object.entries({ ...credentials(), scope: graph, ...change }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  const answer = await askToken(Object.fromEntries(form))
  expect([answer.body.error_codes, answer.status]).toEqual([[number], status])
  expect(answer.body.error_description).toContain(`AADSTS${number}: `)
})

test("the source's authority gives no source token for an origin of the target", async () => {
  expect((await askToken({ ...credentials(), scope: `${twin.target.graph}/.default` })).body.error_codes).toEqual([500011])
})

test('a device code is pending until approval, gives its token once, and refreshes', async () => {
  const { client_id } = credentials()
  const scope = 'https://www.yammer.com/access_as_user offline_access'
  const started = await send(`${twin.source.tenantId}/oauth2/v2.0/devicecode`, { client_id, scope })
  const form = { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', client_id, device_code: started.body.device_code ?? '' }
  expect((await askToken(form)).body.error).toBe('authorization_pending')
  const approval = await fetch(`${twin.control}/device/approve`, {
    method: 'POST',
    body: JSON.stringify({ side: 'source', user: twin.world.pairs[0]?.sourceUpn }),
  })
  expect(await approval.json()).toEqual({ approved: 1 })
  const given = await askToken(form)
  expect(decodeJwt(given.body.access_token ?? '')).toMatchObject({ scp: 'access_as_user', idtyp: 'user', oid: 'ada' })
  expect((await askToken(form)).body.error_codes).toEqual([70000])
  const refreshed = await askToken({ grant_type: 'refresh_token', client_id, refresh_token: given.body.refresh_token ?? '' })
  expect(decodeJwt(refreshed.body.access_token ?? '')['scp']).toBe('access_as_user')
})

test('a delegated scope that nobody consented to is AADSTS65001', async () => {
  const { client_id } = credentials()
  const started = await send(`${twin.source.tenantId}/oauth2/v2.0/devicecode`, {
    client_id,
    scope: 'https://graph.microsoft.com/Directory.ReadWrite.All',
  })
  await fetch(`${twin.control}/device/approve`, {
    method: 'POST',
    body: JSON.stringify({ side: 'source', user: twin.world.pairs[0]?.sourceUpn }),
  })
  const form = { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', client_id, device_code: started.body.device_code ?? '' }
  expect((await askToken(form)).body.error_codes).toEqual([65001])
})
