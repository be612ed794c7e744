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
    { id: 'user-7', '@removed': { reason: 'changed' } },
  ])
  expect((await follow(world, second.delta)).changes).toEqual([])
})

test('a delta token older than seven days is gone', async () => {
  const world = graphWorld()
  const { delta } = await follow(world, 'GET /v1.0/users/delta')
  world.clock.advance(8 * 24 * 3_600_000)
  expect((await ask(world, delta)).status).toBe(410)
})
