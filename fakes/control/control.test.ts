import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTwin, type Twin } from '../start.ts'
import { tinyWorld } from '../tenant/testing.ts'
import { parseDuration } from './duration.ts'

let twin: Twin
const migrated: string[] = []

beforeAll(async () => {
  const migrate = (_world: unknown, pairs: { sourceUpn: string }[]): void => void migrated.push(...pairs.map(pair => pair.sourceUpn))
  twin = await startTwin({ world: tinyWorld(), rebuild: () => tinyWorld(), migrate, routes: [] })
})
afterAll(() => twin.stop())

async function control(path: string, body?: unknown) {
  const init = body === undefined ? {} : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }
  const answer = await fetch(`${twin.control}${path}`, init)
  const value: unknown = await answer.json()
  return { status: answer.status, value }
}

test('the clock jumps forward and what falls due happens', async () => {
  let happened = false
  twin.world.clock.after(3_600_000, () => {
    happened = true
  })
  const before = twin.world.clock.now()
  expect((await control('/clock', { advance: 'PT1H' })).status).toBe(200)
  expect(happened).toBe(true)
  expect(twin.world.clock.now() - before).toBeGreaterThanOrEqual(3_600_000)
})

test.each([
  ['PT1H', 3_600_000],
  ['P1DT30M', 88_200_000],
  ['P2W', 1_209_600_000],
  ['PT0S', 0],
  ['P', null],
  ['PT', null],
  ['P1DT', null],
  ['1H', null],
  ['-PT1H', null],
  ['P999D', null],
])('the duration %s is %s ms', (text, ms) => expect(parseDuration(text)).toBe(ms))

test('state is shown by id or UPN, sets as lists, and secrets never', async () => {
  const upn = twin.world.pairs[0]?.sourceUpn ?? ''
  expect(await control('/state/source/accounts/ada')).toMatchObject({ status: 200, value: { userPrincipalName: upn } })
  expect(await control(`/state/source/accounts/${encodeURIComponent(upn.toUpperCase())}`)).toMatchObject({
    status: 200,
    value: { id: 'ada' },
  })
  expect((await control('/state/source/clients')).status).toBe(404)
  expect((await control('/state/source/accounts/nobody')).status).toBe(404)
  expect((await control('/state/nowhere/accounts/ada')).status).toBe(404)
  expect((await control('/state/source/__proto__/x')).status).toBe(404)
})

test('a reset replaces the world, keeps the clients and forgets requests and faults', async () => {
  const before = twin.world
  const secret = twin.source.clients.read
  await control('/faults', { kind: '500' })
  before.tenant('source').displayName = 'changed'
  expect((await control('/reset', {})).status).toBe(200)
  expect(twin.world).not.toBe(before)
  expect(twin.world.tenant('source').displayName).toBe('source')
  expect(twin.world.tenant('source').clients.get(secret.clientId)?.secret).toBe(secret.clientSecret)
  expect([(await control('/faults')).value, (await control('/requests')).value]).toEqual([[], []])
})

test('users are migrated by UPN in any case, all or none of a list', async () => {
  const upn = twin.world.pairs[0]?.sourceUpn ?? ''
  expect(await control('/migrate', { users: [upn.toUpperCase()] })).toEqual({ status: 200, value: { migrated: 1 } })
  expect((await control('/migrate', { users: [upn, 'nobody@x.example'] })).status).toBe(404)
  expect(migrated).toEqual([upn])
  expect(await control('/migrate', { users: 'all' })).toEqual({ status: 200, value: { migrated: 1 } })
})

test.each([
  ['/clock', { advance: 'soon' }, 400],
  ['/clock', '{', 400],
  ['/faults', { kind: 'meteor' }, 400],
  ['/faults', [{ kind: '500', shaer: 1 }], 400],
  ['/migrate', { users: [] }, 400],
  ['/identity-mapping', { users: [] }, 400],
  ['/device/approve', { side: 'source' }, 400],
  ['/device/approve', { side: 'source', user: 'nobody' }, 404],
  ['/nothing', {}, 404],
])('%s refuses %j with one sentence', async (path, body, status) => {
  const answer = await control(path, body)
  expect(answer.status).toBe(status)
  expect(answer.value).toEqual({ error: expect.stringMatching(/^[^\n]{10,}\.$/) })
})

test('without a way to rebuild or migrate the twin says so', async () => {
  const plain = await startTwin({ world: tinyWorld(), routes: [] })
  const statuses = await Promise.all(
    ['reset', 'migrate'].map(async path => (await fetch(`${plain.control}/${path}`, { method: 'POST', body: '{}' })).status),
  )
  expect(statuses).toEqual([501, 501])
  await plain.stop()
})
