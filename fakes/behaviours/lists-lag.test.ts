import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createWorld } from '../scenarios/create-world.ts'
import { openTwin, type OpenTwin } from '../services/exchange/testing.ts'
import { addGroup } from '../services/graph/groups/group-testing.ts'
import { addAccounts, ask, at, graphWorld, items } from '../services/graph/testing.ts'
import { createClock } from '../tenant/clock.ts'
import { usualDelays } from '../tenant/delays.ts'
import type { World } from '../tenant/world.ts'
import { listedAccounts } from './transitions/replicas.ts'

const patch = (world: World, displayName: string) => ask(world, 'PATCH /v1.0/users/ada', { body: { displayName } })
async function listed(world: World, path = '/v1.0/users?$select=displayName', userId?: string): Promise<unknown[]> {
  const answer = await ask(world, `GET ${path}`, userId === undefined ? {} : { userId })
  return items(answer.body).map(row => at(row, 'displayName') ?? at(row, 'id'))
}

describe('writes-reach-lists-later', () => {
  test('a changed account is current by its id at once, and in the list after the delay', async () => {
    const world = graphWorld()
    await patch(world, 'Countess')
    expect((await ask(world, 'GET /v1.0/users/ada')).body).toMatchObject({ displayName: 'Countess' })
    expect(await listed(world)).toEqual(['ada'])
    expect(await listed(world, undefined, 'ada')).toEqual(['Countess'])
    world.clock.advance(usualDelays.directoryLists.ms - 1)
    expect(await listed(world)).toEqual(['ada'])
    world.clock.advance(1)
    expect(await listed(world)).toEqual(['Countess'])
  })

  test('a filter and a count are behind as well, and a second write does not bring the first one out earlier', async () => {
    const world = graphWorld()
    await patch(world, 'First')
    world.clock.advance(usualDelays.directoryLists.ms / 2)
    await patch(world, 'Second')
    world.clock.advance(usualDelays.directoryLists.ms / 2)
    expect(await listed(world, "/v1.0/users?$select=displayName&$filter=displayName eq 'First'")).toEqual([])
    expect(await listed(world, "/v1.0/users?$select=displayName&$filter=displayName eq 'ada'")).toEqual(['ada'])
    world.clock.advance(usualDelays.directoryLists.ms / 2)
    expect(await listed(world)).toEqual(['Second'])
  })

  test('a deleted account stays in one list and is missing in the other until the delay is over; back again alike', async () => {
    const world = graphWorld()
    addAccounts(world, 'source', 1)
    const deleted = '/v1.0/directory/deletedItems/microsoft.graph.user?$select=id'
    await ask(world, 'DELETE /v1.0/users/ada')
    expect([await listed(world), await listed(world, deleted)]).toEqual([['user-0', 'ada'], []])
    world.clock.advance(usualDelays.directoryLists.ms)
    expect([await listed(world), await listed(world, deleted)]).toEqual([['user-0'], ['ada']])
    await ask(world, 'POST /v1.0/directory/deletedItems/ada/restore')
    expect([await listed(world), await listed(world, deleted)]).toEqual([['user-0'], ['ada']])
    world.clock.advance(usualDelays.directoryLists.ms)
    expect([await listed(world), await listed(world, deleted)]).toEqual([['user-0', 'ada'], []])
  })

  test('delays are settings of a world: one without this delay shows a write at once', async () => {
    const world = graphWorld({ directoryLists: 0 })
    await patch(world, 'Countess')
    expect(await listed(world)).toEqual(['Countess'])
    expect(world.delays.messageTraces).toBe(usualDelays.messageTraces.ms)
  })

  test('a world that was only made has no lag', () => {
    const world = createWorld({ users: 2, seed: 3, scenario: 'migrated', clock: createClock(() => Date.UTC(2027, 2, 1)) })
    for (const tenant of world.tenants.values()) expect([...listedAccounts(tenant)]).toEqual([...tenant.accounts.values()])
  })
})

test('members-reach-lists-later: who joined is among the members some seconds later', async () => {
  const world = graphWorld()
  const group = addGroup(world.tenant('source'), 'team')
  const members = `/v1.0/groups/${group.id}/members?$select=id`
  const body = { '@odata.id': 'https://graph.microsoft.com/v1.0/directoryObjects/ada' }
  expect((await ask(world, `POST /v1.0/groups/${group.id}/members/$ref`, { body })).status).toBe(204)
  expect(await listed(world, members)).toEqual([])
  expect(items((await ask(world, 'GET /v1.0/users/ada/memberOf?$select=id')).body)).toHaveLength(1)
  world.clock.advance(usualDelays.directoryLists.ms)
  expect(await listed(world, members)).toEqual(['ada'])
})

describe('recipients-reach-lists-later', () => {
  let open: OpenTwin
  let world: World
  beforeAll(async () => {
    world = createWorld({ users: 2, seed: 3, scenario: 'clean', clock: createClock(() => Date.UTC(2027, 2, 1)) })
    open = await openTwin(world)
  })
  afterAll(() => open.close())
  beforeEach(() => world.clock.advance(usualDelays.exchangeLists.ms))

  const hiddenIn = async (parameters: Record<string, unknown>): Promise<unknown> => {
    const rows = await open.rows('Get-MailUser', { ResultSize: 'Unlimited', ...parameters }, { side: 'target' })
    return rows.value.find(row => row['ExternalDirectoryObjectId'] === world.pairs[0]?.targetId)?.['HiddenFromAddressListsEnabled']
  }

  test('over HTTPS a written MailUser is current by its identity at once, and in the list after the delay', async () => {
    const Identity = world.pairs[0]?.targetId ?? ''
    const write = { Identity, HiddenFromAddressListsEnabled: true }
    expect((await open.invoke('Set-MailUser', write, { side: 'target', client: 'execute' })).status).toBe(200)
    expect(await hiddenIn({ Identity })).toBe(true)
    expect(await hiddenIn({})).toBe(false)
    expect(await hiddenIn({ Filter: 'HiddenFromAddressListsEnabled -eq $true' })).toBeUndefined()
    world.clock.advance(usualDelays.exchangeLists.ms)
    expect(await hiddenIn({})).toBe(true)
  })
})
