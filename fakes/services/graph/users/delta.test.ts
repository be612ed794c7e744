import { expect, test } from 'vitest'
import { tinyAccount } from '../../../tenant/testing.ts'
import { addAccounts, ask, at, graphWorld, items } from '../testing.ts'

async function follow(world: ReturnType<typeof graphWorld>, start: string) {
  const changes: unknown[] = []
  let pages = 0
  let line = start
  for (; pages < 20;) {
    const { body, status } = await ask(world, line)
    pages++
    expect(status).toBe(200)
    changes.push(...items(body))
    const delta = at(body, '@odata.deltaLink')
    if (typeof delta === 'string') return { changes, pages, delta: `GET ${delta}` }
    line = `GET ${String(at(body, '@odata.nextLink'))}`
  }
  throw new Error('The delta never ended.')
}

test('tells everybody first in pages of 200, then only what changed, was added or went', async () => {
  const world = graphWorld()
  addAccounts(world, 'source', 450)
  const source = world.tenant('source')
  const first = await follow(world, 'GET /v1.0/users/delta?$select=displayName')
  expect(first.pages).toBe(3)
  expect(first.changes).toHaveLength(451)
  expect((await follow(world, first.delta)).changes).toEqual([])
  tinyAccount(source, 'grace')
  source.accounts.delete('user-7')
  const ada = source.accounts.get('ada')
  if (ada) ada.displayName = 'Ada Byron'
  const second = await follow(world, first.delta)
  expect(second.changes).toEqual([
    { id: 'ada', displayName: 'Ada Byron' },
    { id: 'grace', displayName: 'grace' },
    { id: 'user-7', '@removed': { reason: 'deleted' } },
  ])
  expect((await follow(world, second.delta)).changes).toEqual([])
})

test('a delta token older than seven days is gone', async () => {
  const world = graphWorld()
  const { delta } = await follow(world, 'GET /v1.0/users/delta')
  world.clock.advance(8 * 24 * 3_600_000)
  expect((await ask(world, delta)).status).toBe(410)
})

const patch = (world: ReturnType<typeof graphWorld>, id: string, body: unknown) => ask(world, `PATCH /v1.0/users/${id}`, { body })

test('a written change is told once the lists have it, and by return=minimal only what changed of it', async () => {
  const world = graphWorld()
  const { delta } = await follow(world, 'GET /v1.0/users/delta?$select=displayName,usageLocation')
  await patch(world, 'ada', { displayName: 'Countess' })
  expect((await follow(world, delta)).changes).toEqual([])
  world.clock.advance(world.delays.directoryLists)
  expect((await follow(world, delta)).changes).toEqual([{ id: 'ada', displayName: 'Countess', usageLocation: 'DE' }])
  const minimal = await ask(world, delta, { headers: { prefer: 'return=minimal' } })
  expect(items(minimal.body)).toEqual([{ id: 'ada', displayName: 'Countess' }])
})

test('a token of now tells nobody first and then what changes', async () => {
  const world = graphWorld()
  const first = await follow(world, 'GET /v1.0/users/delta?$deltatoken=latest&$select=displayName')
  expect(first.changes).toEqual([])
  await patch(world, 'ada', { displayName: 'Countess' })
  world.clock.advance(world.delays.directoryLists)
  expect((await follow(world, first.delta)).changes).toEqual([{ id: 'ada', displayName: 'Countess' }])
})

test('a filter restricts it to up to fifty ids, and nothing else is filtered', async () => {
  const world = graphWorld()
  addAccounts(world, 'source', 3)
  const filtered = (filter: string): string => `GET /v1.0/users/delta?$select=id&$filter=${encodeURIComponent(filter)}`
  const two = await follow(world, filtered("id eq 'ada' or id eq 'user-1'"))
  expect(two.changes).toEqual([{ id: 'ada' }, { id: 'user-1' }])
  Object.assign(world.tenant('source').accounts.get('user-2') ?? {}, { displayName: 'New' })
  expect((await follow(world, two.delta)).changes).toEqual([])
  const many = Array.from({ length: 51 }, (_, n) => `id eq 'u${n}'`).join(' or ')
  for (const bad of ["displayName eq 'ada'", "id ne 'ada'", many]) expect((await ask(world, filtered(bad))).status).toBe(400)
  for (const option of ['$top=5', '$orderby=displayName', '$search=x', '$count=true'])
    expect((await ask(world, `GET /v1.0/users/delta?${option}`)).status).toBe(400)
})

test('who was deleted is told as changed while a restore is possible, as deleted when it is not', async () => {
  const world = graphWorld()
  addAccounts(world, 'source', 1)
  const { delta } = await follow(world, 'GET /v1.0/users/delta?$select=id')
  await ask(world, 'DELETE /v1.0/users/ada')
  await ask(world, 'DELETE /v1.0/users/user-0')
  await ask(world, 'DELETE /v1.0/directory/deletedItems/user-0')
  world.clock.advance(world.delays.directoryLists)
  expect((await follow(world, delta)).changes).toEqual([
    { id: 'ada', '@removed': { reason: 'changed' } },
    { id: 'user-0', '@removed': { reason: 'deleted' } },
  ])
})
