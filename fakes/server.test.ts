import { gunzipSync } from 'node:zlib'
import { Agent, request } from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { defineRoutes } from './services/define.ts'
import { startTwin, type Twin, type TwinClient } from './start.ts'
import { tinyWorld } from './tenant/testing.ts'

let twin: Twin
let agent: Agent

const echo = defineRoutes('graph', {
  'GET /v1.0/users/:id': {
    roles: ['User.Read.All'],
    answer: ({ params, tenant }) => ({ status: 200, body: { id: params['id'], of: tenant.name } }),
  },
  'POST /v1.0/users/:id': {
    roles: ['User.ReadWrite.All'],
    answer: ({ body }) => ({ status: 200, body }),
  },
  'POST /v1.0/echo': {
    roles: ['User.Read.All'],
    answer: ({ body }) => ({ status: 200, body: { body } }),
  },
  'GET /v1.0/big': {
    roles: ['User.Read.All'],
    answer: () => ({
      status: 200,
      body: { value: Array.from({ length: 500 }, (_, n) => ({ n, text: 'some text' })) },
      cost: 2,
    }),
  },
  'GET /v1.0/throws': { roles: ['User.Read.All'], answer: () => JSON.parse('{') },
})

beforeAll(async () => {
  const tables = [
    echo,
    defineRoutes('exchange', {
      'GET /me': { roles: ['Exchange.Other'], answer: () => ({ status: 200 }) },
    }),
  ]
  twin = await startTwin({ world: tinyWorld(), routes: tables })
  agent = new Agent({ connect: { ca: twin.caPem } })
})
afterAll(async () => {
  await agent.destroy()
  await twin.stop()
})

const tokenSchema = z.object({ access_token: z.string() })

async function tokenOf(side: 'source' | 'target', resource: string, client?: TwinClient): Promise<string> {
  const { clientId, clientSecret } = client ?? twin[side].clients.read
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: `${resource}/.default`,
  }).toString()
  const answer = await request(`${twin[side].authority}/${twin[side].tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    dispatcher: agent,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body,
  })
  return tokenSchema.parse(await answer.body.json()).access_token
}

interface Asked {
  method?: 'GET' | 'POST'
  token?: string
  body?: string
  headers?: Record<string, string>
}

async function ask(url: string, { method = 'GET', token, body, headers = {} }: Asked) {
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const json = body === undefined ? {} : { 'content-type': 'application/json' }
  const answer = await request(url, {
    method,
    dispatcher: agent,
    headers: { ...authorization, ...json, ...headers },
    body: body ?? null,
  })
  const bytes = Buffer.from(await answer.body.arrayBuffer())
  const text = (answer.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString()
  return { status: answer.statusCode, headers: answer.headers, text }
}

const readGraph = async (path: string, asked: Asked = {}) =>
  ask(`${twin.source.graph}${path}`, {
    token: await tokenOf('source', twin.source.graph),
    ...asked,
  })

test('a token for the own origin reads, and a token for the vendor resource reads too', async () => {
  expect((await readGraph('/v1.0/users/ada')).status).toBe(200)
  const answer = await readGraph('/v1.0/users/ada', {
    token: await tokenOf('source', 'https://graph.microsoft.com'),
  })
  expect(JSON.parse(answer.text)).toEqual({ id: 'ada', of: 'source' })
})

test('without a token, or with a broken one, the answer is 401 InvalidAuthenticationToken', async () => {
  const without = await ask(`${twin.source.graph}/v1.0/users/ada`, {})
  const token = await tokenOf('source', twin.source.graph)
  const [head, payload, signature = ''] = token.split('.')
  const forged = `${head}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
  const broken = await readGraph('/v1.0/users/ada', { token: forged })
  expect([without.status, broken.status]).toEqual([401, 401])
  expect(JSON.parse(without.text).error.code).toBe('InvalidAuthenticationToken')
})

test('a token of the source is refused by the target, also one for the vendor resource', async () => {
  for (const resource of [twin.source.graph, 'https://graph.microsoft.com']) {
    const answer = await ask(`${twin.target.graph}/v1.0/users/ada`, {
      token: await tokenOf('source', resource),
    })
    expect(answer.status).toBe(401)
  }
})

test('a token for one service is refused by another', async () => {
  const answer = await ask(`${twin.source.exchange}/me`, {
    token: await tokenOf('source', twin.source.graph),
  })
  expect(answer.status).toBe(401)
})

test('a missing role is 403, in the shape of the service', async () => {
  const graph = await readGraph('/v1.0/users/ada', { method: 'POST', body: '{}' })
  expect(graph.status).toBe(403)
  expect(JSON.parse(graph.text).error.code).toBe('Authorization_RequestDenied')
  const exchange = await ask(`${twin.source.exchange}/me`, {
    token: await tokenOf('source', 'https://outlook.office365.com'),
  })
  expect([exchange.status, exchange.text, exchange.headers['x-exceptiontype']]).toEqual([403, '', 'UnauthorizedAccessException'])
})

test('the execute client may write what the read client may not', async () => {
  const token = await tokenOf('source', twin.source.graph, twin.source.clients.execute)
  const answer = await readGraph('/v1.0/users/ada', { method: 'POST', body: '{"a":1}', token })
  expect(answer.text).toBe('{"a":1}')
})

test('an unknown route is loud and recorded', async () => {
  const answer = await readGraph('/v1.0/users/ada/foo?x=1', { method: 'POST', body: '{}' })
  expect(answer.status).toBe(501)
  expect(JSON.parse(answer.text).error.message).toBe('no fake route for POST /v1.0/users/ada/foo; add it to fakes/services/graph/')
  expect(twin.world.requests.at(-1)).toMatchObject({
    unknown: true,
    status: 501,
    path: '/v1.0/users/ada/foo?x=1',
  })
})

test('a body that is not JSON is 400, and no route sees it', async () => {
  const answer = await readGraph('/v1.0/echo', { method: 'POST', body: '{"a":' })
  expect(answer.status).toBe(400)
  expect(JSON.parse(answer.text).error.code).toBe('BadRequest')
})

test('a body past the bound is 413', async () => {
  const answer = await readGraph('/v1.0/echo', {
    method: 'POST',
    body: JSON.stringify('x'.repeat(17 * 1024 * 1024)),
  })
  expect(answer.status).toBe(413)
})

test('large answers are compressed when the client accepts it, small ones never', async () => {
  const headers = { 'accept-encoding': 'gzip' }
  const big = await readGraph('/v1.0/big', { headers })
  expect(big.headers['content-encoding']).toBe('gzip')
  expect(JSON.parse(big.text).value).toHaveLength(500)
  expect((await readGraph('/v1.0/big')).headers['content-encoding']).toBeUndefined()
  expect((await readGraph('/v1.0/users/ada', { headers })).headers['content-encoding']).toBeUndefined()
})

test('answers carry the cost and the ids of the request, and a date that virtual time does not move', async () => {
  twin.world.clock.advance(86_400_000)
  const answer = await readGraph('/v1.0/big', { headers: { 'client-request-id': 'mine' } })
  expect(Math.abs(Date.parse(String(answer.headers['date'])) - Date.now())).toBeLessThan(5_000)
  expect(answer.headers['client-request-id']).toBe('mine')
  expect(answer.headers['request-id']).toMatch(/^[0-9a-f-]{36}$/)
  expect(answer.headers['x-ms-resource-unit']).toBe('2')
})

test('what delayed consequences are due has happened before a request is answered', async () => {
  let happened = false
  twin.world.clock.after(0, () => {
    happened = true
  })
  await readGraph('/v1.0/users/ada')
  expect(happened).toBe(true)
})

test('a route that throws is 500 and names itself', async () => {
  const answer = await readGraph('/v1.0/throws')
  expect(answer.status).toBe(500)
  expect(answer.text).toContain('GET /v1.0/throws threw')
})

test('no request is recorded with a secret', async () => {
  await readGraph('/v1.0/users/ada?access_token=abc&x=1')
  expect(twin.world.requests.at(-1)?.path).toBe('/v1.0/users/ada?access_token=-&x=1')
  const everything = JSON.stringify(twin.world.requests)
  expect(everything).not.toContain(twin.source.clients.read.clientSecret)
})

test('a client without the authority certificate cannot connect', async () => {
  const stranger = new Agent()
  await expect(request(`${twin.source.graph}/v1.0/users/ada`, { dispatcher: stranger })).rejects.toThrow(/certificate/i)
  await stranger.destroy()
})
