import { Agent, request } from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTwin, type Twin } from '../../start.ts'
import { at, graphWorld } from './testing.ts'

let twin: Twin
let agent: Agent

beforeAll(async () => {
  twin = await startTwin({ world: graphWorld() })
  agent = new Agent({ connect: { ca: twin.caPem } })
})
afterAll(async () => {
  await agent.destroy()
  await twin.stop()
})

async function token(): Promise<string> {
  const { clientId, clientSecret } = twin.source.clients.read
  const answer = await request(`${twin.source.authority}/${twin.source.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    dispatcher: agent,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: 'https://graph.microsoft.com/.default',
    }).toString(),
  })
  return String(at(await answer.body.json(), 'access_token'))
}

async function send(method: 'GET' | 'POST', path: string, bearer: string, body?: unknown) {
  const answer = await request(path.startsWith('https:') ? path : `${twin.source.graph}${path}`, {
    method,
    dispatcher: agent,
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: answer.statusCode, headers: answer.headers, body: await answer.body.json() }
}

test('over TLS a batch is answered with the roles of the caller, request by request', async () => {
  const requests = [
    { id: '1', method: 'GET', url: '/users/ada?$select=userType' },
    { id: '2', method: 'DELETE', url: '/users/ada' },
  ]
  const { status, body } = await send('POST', '/v1.0/$batch', await token(), { requests })
  expect(status).toBe(200)
  expect(at(body, 'responses', 0)).toMatchObject({ id: '2', status: 403 })
  expect(at(body, 'responses', 1)).toMatchObject({ id: '1', status: 200, body: { id: 'ada', userType: 'Member' } })
})

test('over TLS the nextLink is absolute and leads on', async () => {
  const bearer = await token()
  const first = await send('GET', '/v1.0/servicePrincipals?$top=1&$select=id', bearer)
  const next = String(at(first.body, '@odata.nextLink'))
  expect(next.startsWith(`${twin.source.graph}/v1.0/servicePrincipals?`)).toBe(true)
  const second = await send('GET', next, bearer)
  expect(second.status).toBe(200)
  expect(at(second.body, 'value', 0, 'id')).not.toBe(at(first.body, 'value', 0, 'id'))
  expect(second.headers).toHaveProperty('x-ms-resource-unit', '1')
})

test('a function-style segment and an unmodelled path are told apart', async () => {
  const bearer = await token()
  expect((await send('GET', "/v1.0/servicePrincipals(appId='00000000-0000-0000-0000-00000000dead')", bearer)).status).toBe(404)
  const unknown = await send('GET', '/v1.0/users/ada/photo', bearer)
  expect(unknown.status).toBe(501)
  expect(twin.world.requests.at(-1)).toMatchObject({ unknown: true, status: 501 })
})
