import { expect, test } from 'vitest'
import { addAccounts, ask, at, graphWorld, items } from '../testing.ts'

test('getByIds leaves unknown ids out', async () => {
  const { status, body } = await ask(graphWorld(), 'POST /v1.0/directoryObjects/getByIds?$select=id', {
    body: { ids: ['ada', 'nobody'], types: ['user'] },
  })
  expect(status).toBe(200)
  expect(items(body)).toEqual([{ '@odata.type': '#microsoft.graph.user', id: 'ada' }])
})

test('getByIds refuses more than 1,000 ids', async () => {
  const ids = Array.from({ length: 1_001 }, (_, n) => `user-${n}`)
  expect((await ask(graphWorld(), 'POST /v1.0/directoryObjects/getByIds', { body: { ids } })).status).toBe(400)
})

test('getByIds costs two units with $select and five without', async () => {
  const world = graphWorld()
  const body = { ids: ['ada'] }
  expect((await ask(world, 'POST /v1.0/directoryObjects/getByIds?$select=id', { body })).answer.cost).toBe(2)
  expect((await ask(world, 'POST /v1.0/directoryObjects/getByIds', { body })).answer.cost).toBe(5)
})

test('a body in another shape is refused and names the property', async () => {
  const { status, body } = await ask(graphWorld(), 'POST /v1.0/directoryObjects/getByIds', { body: { ids: 'ada' } })
  expect(status).toBe(400)
  expect(at(body, 'error', 'message')).toContain("'ids'")
})

test('answers a thousand lean users at once', async () => {
  const world = graphWorld()
  addAccounts(world, 'source', 1_000)
  const body = { ids: Array.from({ length: 1_000 }, (_, n) => `user-${n}`), types: ['user'] }
  const line = 'POST /v1.0/directoryObjects/getByIds?$select=id,userType,mail,proxyAddresses,assignedLicenses,identities,externalUserState'
  expect(items((await ask(world, line, { body })).body)).toHaveLength(1_000)
})
