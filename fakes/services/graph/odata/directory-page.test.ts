import { describe, expect, test } from 'vitest'
import type { World } from '../../../tenant/world.ts'
import { addGroup } from '../groups/group-testing.ts'
import { addAccounts, ask, at, eventual, graphWorld, items } from '../testing.ts'

function named(...names: string[]): World {
  const world = graphWorld()
  addAccounts(world, 'source', names.length)
  for (const [n, displayName] of names.entries()) Object.assign(world.tenant('source').accounts.get(`user-${n}`) ?? {}, { displayName })
  return world
}
const list = (world: World, query: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(world, `GET /v1.0/users?$select=displayName&${new URLSearchParams(query).toString()}`, { headers })
const names = async (...asked: Parameters<typeof list>): Promise<unknown[]> => {
  const { status, body } = await list(...asked)
  expect(status).toBe(200)
  return items(body).map(row => at(row, 'displayName'))
}
const messageOf = async (...asked: Parameters<typeof list>): Promise<unknown> => {
  const { status, body } = await list(...asked)
  expect([status, at(body, 'error', 'code')]).toEqual([400, 'Request_UnsupportedQuery'])
  return at(body, 'error', 'message')
}

describe('$search', () => {
  test('needs the header, in the words of the vendor', async () => {
    expect(await messageOf(graphWorld(), { $search: '"displayName:ada"' })).toContain(
      "special request header: 'ConsistencyLevel: eventual'",
    )
  })

  test.each([
    ['"displayName:byron"', ['Ada Byron', 'ByronLord 7']],
    ['"displayName:ada by"', ['Ada Byron']],
    ['"displayName:7"', ['ByronLord 7']],
    ['"displayName:ron"', []],
    ['"mail:user-1"', ['ByronLord 7']],
    ['"mail:onmicrosoft"', []],
    ['"displayName:grace" OR "displayName:ada" AND "displayName:byron"', ['Ada Byron', 'Grace Hopper']],
  ])('%s finds %j', async ($search, expected) => {
    const world = named('Ada Byron', 'ByronLord 7', 'Grace Hopper')
    expect(await names(world, { $search }, eventual)).toEqual(expected)
  })

  test('joins a filter and a count, and refuses what it cannot search', async () => {
    const world = named('Ada Byron', 'Ada Lovelace')
    const both = { $search: '"displayName:ada"', $filter: "startsWith(displayName,'Ada L')", $count: 'true' }
    const { body } = await list(world, both, eventual)
    expect([at(body, '@odata.count'), items(body).length]).toEqual([1, 1])
    for (const $search of ['ada', '"ada"', '"assignedLicenses:x"']) expect((await list(world, { $search }, eventual)).status).toBe(400)
  })

  test('finds groups and service principals as well', async () => {
    const world = graphWorld()
    addGroup(world.tenant('source'), 'g', { displayName: 'Migration scope' })
    const found = await ask(world, `GET /v1.0/groups?$search=${encodeURIComponent('"displayName:scope"')}`, { headers: eventual })
    expect(items(found.body)).toHaveLength(1)
    const none = await ask(world, `GET /v1.0/servicePrincipals?$search=${encodeURIComponent('"displayName:scope"')}`, { headers: eventual })
    expect(items(none.body)).toEqual([])
  })
})

describe('$orderby', () => {
  test('orders by names in both directions, over pages', async () => {
    const world = named('b', 'C', 'a')
    expect(await names(world, { $orderby: 'displayName' })).toEqual(['a', 'ada', 'b', 'C'])
    expect(await names(world, { $orderby: 'displayName desc' })).toEqual(['C', 'b', 'ada', 'a'])
    const first = await list(world, { $orderby: 'displayName', $top: '3' })
    const second = await ask(world, `GET ${String(at(first.body, '@odata.nextLink'))}`)
    expect([...items(first.body), ...items(second.body)].map(row => at(row, 'displayName'))).toEqual(['a', 'ada', 'b', 'C'])
  })

  test('with a filter, or by another property, is an advanced query', async () => {
    const world = named('b', 'a')
    const filtered = { $orderby: 'displayName', $filter: 'accountEnabled eq true' }
    expect(await messageOf(world, filtered)).toContain('ConsistencyLevel:eventual')
    expect(await messageOf(world, { $orderby: 'mail' })).toContain('ConsistencyLevel:eventual')
    expect(await names(world, { ...filtered, $count: 'true' }, eventual)).toEqual(['a', 'ada', 'b'])
    expect(await names(world, { $orderby: 'mail', $count: 'true' }, eventual)).toEqual(['ada', 'b', 'a'])
  })

  test('refuses what nothing is ordered by', async () => {
    expect(await messageOf(graphWorld(), { $orderby: 'assignedLicenses' })).toBe('Sorting not supported for current query.')
  })
})

describe('$filter', () => {
  test('refuses a property that is not indexed, advanced or not', async () => {
    const $filter = 'licenseAssignmentStates/any(s:s/state eq null)'
    expect(await messageOf(graphWorld(), { $filter })).toContain('not indexed')
    expect(await messageOf(graphWorld(), { $filter, $count: 'true' }, eventual)).toContain('not indexed')
  })

  test('takes identities by issuer and id together, never by one of them', async () => {
    const world = graphWorld()
    expect(await messageOf(world, { $filter: "identities/any(i:i/issuer eq 'ExternalAzureAD')" })).toBe('Unsupported Query.')
    const both = "identities/any(i:i/issuer eq 'x' and i/issuerAssignedId eq 'y')"
    expect((await list(world, { $filter: both })).status).toBe(200)
  })
})

test('a count as a segment says without the header that it is not supported', async () => {
  const { status, body } = await ask(graphWorld(), 'GET /v1.0/users/$count')
  expect([status, at(body, 'error')]).toEqual([
    400,
    expect.objectContaining({ code: 'Request_BadRequest', message: '$count is not currently supported.' }),
  ])
})

test('queries of collections that do not serve them are refused, never ignored', async () => {
  const world = graphWorld()
  addGroup(world.tenant('source'), 'g')
  for (const path of ['/groups/g/members', '/users/ada/memberOf'])
    for (const option of ['$filter', '$search', '$orderby', '$expand'])
      expect((await ask(world, `GET /v1.0${path}?${option}=x`)).status).toBe(501)
})
