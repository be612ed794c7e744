import { expect, test } from 'vitest'
import { createClock, type Clock } from '../../tenant/clock.ts'
import { tinyAccount, tinyWorld } from '../../tenant/testing.ts'
import type { World } from '../../tenant/world.ts'
import type { Claims, RouteAnswer } from '../define.ts'
import { answerRoute, bindRoutes, failWith, findRoute } from '../router.ts'
import { engageRoutes } from './index.ts'

const person: Claims = { clientId: 'app', tenantId: 't', roles: [], scopes: ['access_as_user'], userId: 'ada', appidacr: '2' as const }
const app: Claims = { ...person, roles: ['access_as_application'], scopes: [], userId: null, appidacr: '2' as const }

interface Network {
  readonly world: World
  readonly clock: Clock
  readonly get: (target: string, claims?: Claims) => Promise<RouteAnswer>
}

function network(users: number): Network {
  const clock = createClock(() => Date.parse('2026-03-01T00:00:00Z'))
  const world = { ...tinyWorld(), clock }
  const source = world.tenant('source')
  for (let id = 1; id <= users; id++) {
    const account = id === 1 ? 'ada' : tinyAccount(source, `p${id}`).id
    source.engage.users.set(account, {
      id,
      accountId: account,
      email: `${account}@source.example`,
      state: 'active',
      guest: false,
      aadGuest: id === 2,
    })
  }
  bindRoutes(world, engageRoutes)
  const get: Network['get'] = async (target, claims = person) => {
    const [path = '', query = ''] = target.split('?')
    const found = findRoute(world, 'engage', 'GET', path)
    if (!found) throw new Error(`No route for ${path}.`)
    return answerRoute(world, source, 'engage', { method: 'GET', path, query, origin: 'https://127.0.0.1:1', claims }, found)
  }
  return { world, clock, get }
}

test('a lookup by address is a list, and 404 when there is nobody', async () => {
  const { get } = network(2)
  expect(await get('/api/v1/users/by_email.json?email=P2%40source.example')).toMatchObject({
    status: 200,
    body: [{ id: 2, aad_guest: true, state: 'active' }],
  })
  expect(await get('/api/v1/users/by_email.json?email=nobody%40source.example')).toMatchObject({ status: 404 })
})

test('an application token is refused with 401', async () => {
  const { get, world } = network(1)
  expect(await get('/api/v1/users/current.json', app)).toMatchObject({ status: 401, body: { response: { stat: 'fail' } } })
  expect(failWith(world, 'engage', { status: 403, kind: 'missing-role', detail: '' }).status).toBe(401)
})

test('users come fifty a page until a page is empty', async () => {
  const { get } = network(120)
  const sizes = []
  for (const page of [1, 2, 3, 4]) {
    const { body } = await get(`/api/v1/users.json?page=${page}`)
    sizes.push(Array.isArray(body) ? body.length : -1)
  }
  expect(sizes).toEqual([50, 50, 20, 0])
})

test('the eleventh request within ten seconds is one too many', async () => {
  const { get, clock } = network(1)
  const statuses = []
  for (let count = 0; count < 11; count++) statuses.push((await get('/api/v1/users/current.json')).status)
  expect(statuses).toEqual([...Array<number>(10).fill(200), 429])
  clock.advance(10_000)
  expect((await get('/api/v1/users/1.json')).status).toBe(200)
})

test('the numeric id and the network answer', async () => {
  const { get } = network(2)
  expect(await get('/api/v1/users/2.json')).toMatchObject({ body: { email: 'p2@source.example', network_id: 1, admin: 'false' } })
  expect(await get('/api/v1/users/99.json')).toMatchObject({ status: 404 })
  expect(await get('/api/v1/networks/current.json')).toMatchObject({ body: [{ id: 1, is_primary: true }] })
})
