import { expect, test } from 'vitest'
import { ask, graphWorld } from '../testing.ts'

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
