import { expect, test } from 'vitest'
import type { RouteRequest } from '../../define.ts'
import { ask, graphWorld } from '../testing.ts'
import { budgets } from './budgets.ts'

const line = 'POST /v1.0/directoryObjects/getByIds'
const body = { ids: ['ada'] }

test('resource units run out per app, warn above 80 %, then answer 429 with Retry-After until the clock has moved on', async () => {
  const world = graphWorld()
  const warnings: string[] = []
  let served = 0
  for (;;) {
    const { status, answer } = await ask(world, line, { body })
    const warning = answer.headers?.['x-ms-throttle-limit-percentage']
    if (status === 429) {
      expect(answer.headers).toMatchObject({ 'retry-after': '1', 'x-ms-throttle-information': 'ResourceUnitLimitExceeded' })
      expect(answer.headers?.['x-ms-throttle-scope']).toBe(`Tenant_Application/ReadWrite/app/${world.tenant('source').id}`)
      break
    }
    if (warning !== undefined) warnings.push(warning)
    expect(++served).toBeLessThan(1_000)
  }
  expect(served).toBe(3_500 / 5)
  expect(warnings[0]).toBe('0.80')
  expect(warnings.at(-1)).toBe('1.00')
  expect((await ask(world, line, { body, clientId: 'another' })).status).toBe(200)
  world.clock.advance(1_000)
  expect((await ask(world, line, { body })).status).toBe(200)
})

test('conditional access takes one request a second and names no Retry-After', async () => {
  const world = graphWorld()
  const policies = 'GET /v1.0/identity/conditionalAccess/policies'
  expect((await ask(world, policies)).status).toBe(200)
  const refused = await ask(world, policies, { clientId: 'another' })
  expect(refused.status).toBe(429)
  expect(refused.answer.headers).not.toHaveProperty('retry-after')
  world.clock.advance(2_000)
  expect((await ask(world, policies)).status).toBe(200)
})

const asked: Omit<RouteRequest, 'tenant'> = {
  world: graphWorld(),
  service: 'graph',
  method: 'PATCH',
  path: '/v1.0/users/ada',
  params: {},
  query: new URLSearchParams(),
  headers: {},
  body: undefined,
  origin: 'https://graph.example',
  claims: { clientId: 'app', tenantId: 't', roles: [], scopes: [], userId: null, appidacr: '2' },
}

test('writes run out per app and tenant, per app and per tenant, each with its own scope', async () => {
  const tenant = graphWorld().tenant('source')
  const of = (write: boolean): string[] =>
    budgets('identity', { ...asked, tenant }, write).map(each => `${each.scope} ${each.limit}/${each.windowMs / 1_000} s`)
  expect(of(false)).toEqual(['Tenant_Application 3500/10 s', 'Application 150000/20 s'])
  expect(of(true).slice(2)).toEqual(['Tenant_Application 3000/150 s', 'Application 35000/300 s', 'Tenant 18000/300 s'])
  const world = graphWorld()
  const write = (clientId: string) => ask(world, 'PATCH /v1.0/users/ada', { clientId, body: { displayName: 'Ada' } })
  let served = 0
  while ((await write('app')).status === 204) expect(++served).toBeLessThan(4_000)
  expect(served).toBe(3_000)
  expect((await write('app')).answer.headers).toMatchObject({ 'x-ms-throttle-information': 'WriteLimitExceeded' })
  expect((await write('another')).status).toBe(204)
})
