import { Agent, request } from 'undici'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { defineRoutes } from '../services/define.ts'
import { dispatch } from '../services/router.ts'
import { startTwin, type Twin } from '../start.ts'
import { tinyWorld } from '../tenant/testing.ts'
import type { FaultRule } from './faults.ts'

let twin: Twin
let agent: Agent
let token: string
const roles = ['User.Read.All']
const routes = defineRoutes('graph', {
  'GET /name': { roles, answer: ({ tenant }) => ({ status: 200, body: { name: tenant.displayName, filler: 'x'.repeat(400) } }) },
  'POST /name': {
    roles,
    answer: ({ tenant, body }) => {
      tenant.displayName = z.string().parse(body)
      return { status: 204 }
    },
  },
  'GET /rows': { roles, answer: ({ query }) => ({ status: 200, body: { value: [{ n: 1 }, { n: 2 }], parameters: [...query.keys()] } }) },
  'POST /$batch': {
    roles,
    answer: async ({ world, tenant, service, body, origin, claims }) => {
      const paths = z.array(z.string()).parse(body)
      const answers = await Promise.all(paths.map(path => dispatch(world, tenant, service, { method: 'GET', path, origin, claims })))
      return { status: 200, cost: 0, body: answers.map(({ status, headers }) => ({ status, retry: headers?.['retry-after'] })) }
    },
  },
})

beforeAll(async () => {
  twin = await startTwin({ world: tinyWorld(), rebuild: () => tinyWorld(), routes: [routes] })
  agent = new Agent({ connect: { ca: twin.caPem }, connections: 4 })
  const { clientId, clientSecret } = twin.source.clients.read
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: `${twin.source.graph}/.default`,
  })
  const answer = await request(`${twin.source.authority}/${twin.source.tenantId}/oauth2/v2.0/token`, {
    dispatcher: agent,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  })
  token = z.object({ access_token: z.string() }).parse(await answer.body.json()).access_token
})
afterAll(async () => {
  await agent.destroy()
  await twin.stop()
})
beforeEach(async () => {
  await fetch(`${twin.control}/reset`, { method: 'POST' })
})

async function withFault(rule: FaultRule): Promise<void> {
  const answer = await fetch(`${twin.control}/faults`, { method: 'POST', body: JSON.stringify([rule]) })
  expect(answer.status).toBe(200)
}

async function send(target: string, body?: unknown) {
  const answer = await request(target.startsWith('https:') ? target : `${twin.source.graph}${target}`, {
    dispatcher: agent,
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    body: body === undefined ? null : JSON.stringify(body),
    bodyTimeout: 300,
    headersTimeout: 300,
  })
  return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() }
}
const json = (text: string): unknown => JSON.parse(text)

test.each(['401', '403', '404', '429', '500', '502', '503', '504'] as const)('%s is answered in the shape of the service', async kind => {
  await withFault({ kind })
  const answer = await send('/name')
  expect(answer.status).toBe(Number(kind))
  expect(json(answer.text)).toHaveProperty('error.code')
  expect(answer.headers['retry-after']).toBe(kind === '429' || kind === '503' ? '1' : undefined)
})

test('429 can come without Retry-After, and 503 as a page for people', async () => {
  await withFault({ kind: '429-no-retry-after' })
  expect((await send('/name')).headers['retry-after']).toBeUndefined()
  await withFault({ kind: '503-html', retryAfter: 7 })
  const answer = await send('/name')
  expect([answer.status, answer.headers['content-type'], answer.headers['retry-after']]).toEqual([503, 'text/html; charset=utf-8', '7'])
})

test('a refused write changes nothing, a half-applied one changes and breaks off', async () => {
  await withFault({ kind: '503', method: 'POST' })
  await send('/name', 'refused')
  expect(twin.world.tenant('source').displayName).toBe('source')
  await withFault({ kind: 'half-applied', method: 'POST' })
  await expect(send('/name', 'applied')).rejects.toThrow()
  expect(twin.world.tenant('source').displayName).toBe('applied')
})

test('a reset breaks off before anything happens, a timeout never answers', async () => {
  await withFault({ kind: 'reset' })
  await expect(send('/name', 'x')).rejects.toThrow()
  expect(twin.world.tenant('source').displayName).toBe('source')
  await withFault({ kind: 'timeout' })
  await expect(send('/name')).rejects.toThrow(/Timeout/)
  expect(twin.world.requests.at(-1)).toMatchObject({ status: 0 })
})

test('a truncated answer breaks off, malformed JSON ends early but whole', async () => {
  await withFault({ kind: 'truncated' })
  await expect(send('/name')).rejects.toThrow()
  await withFault({ kind: 'malformed-json' })
  const { status, text } = await send('/name')
  expect(status).toBe(200)
  expect(() => json(text)).toThrow(SyntaxError)
})

test('an empty page leads on to the rows it held back', async () => {
  await withFault({ kind: 'empty-page' })
  const page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string() }).parse(json((await send('/rows?$top=2')).text))
  expect(page.value).toEqual([])
  expect(json((await send(page['@odata.nextLink'])).text)).toEqual({ value: [{ n: 1 }, { n: 2 }], parameters: ['$top'] })
})

test('a list may come as its single object', async () => {
  await withFault({ kind: 'single-object' })
  expect(json((await send('/rows')).text)).toMatchObject({ value: { n: 1 } })
})

test('a stale answer is the one before the write', async () => {
  await withFault({ kind: 'stale', method: 'GET', after: 1, count: 1 })
  await send('/name')
  await send('/name', 'written')
  expect(json((await send('/name')).text)).toMatchObject({ name: 'source' })
  expect(json((await send('/name')).text)).toMatchObject({ name: 'written' })
})

test("a wrong tenant answers with the other tenant's data", async () => {
  await withFault({ kind: 'wrong-tenant' })
  expect(json((await send('/name')).text)).toMatchObject({ name: 'target' })
})

test('a slow answer is late but right', async () => {
  await withFault({ kind: 'slow', delay: 60 })
  const began = performance.now()
  expect((await send('/name')).status).toBe(200)
  expect(performance.now() - began).toBeGreaterThan(55)
})

test('a fault with a path strikes inside a batch and leaves the batch itself alone', async () => {
  await withFault({ kind: '429', path: '/rows', retryAfter: 3 })
  const answer = await send('/$batch', ['/name', '/rows'])
  expect(json(answer.text)).toEqual([{ status: 200 }, { status: 429, retry: '3' }])
  const summary: unknown = await (await fetch(`${twin.control}/requests?summary=1`)).json()
  expect(summary).toMatchObject([{ tenant: 'source', service: 'graph', requests: 1, inner: 2, throttled: 1, failed: 1 }])
})

test('a rule that names the sign-in strikes it, and no other rule does', async () => {
  const url = `${twin.source.authority}/${twin.source.tenantId}/v2.0/.well-known/openid-configuration`
  await withFault({ kind: '503' })
  expect((await send(url)).status).toBe(200)
  await withFault({ kind: '503', service: 'login', retryAfter: 2 })
  const answer = await send(url)
  expect([answer.status, answer.headers['retry-after'], json(answer.text)]).toEqual([
    503,
    '2',
    expect.objectContaining({ error: 'temporarily_unavailable' }),
  ])
})
