import { expect, test } from 'vitest'
import { ask, at, graphWorld } from '../testing.ts'

const get = (id: string, url: string, more: Record<string, unknown> = {}) => ({ id, method: 'GET', url, ...more })
const json = { 'Content-Type': 'application/json' }

function byId(body: unknown): Map<unknown, unknown> {
  const responses = at(body, 'responses')
  return new Map(Array.isArray(responses) ? responses.map((response: unknown) => [at(response, 'id'), response]) : [])
}

test('a batch keeps outer 200 when an inner request fails', async () => {
  const world = graphWorld()
  const { status, body } = await ask(world, 'POST /v1.0/$batch', {
    body: { requests: [get('1', '/users/ada'), get('2', '/users/nobody')] },
  })
  expect(status).toBe(200)
  expect(byId(body).get('1')).toMatchObject({ status: 200, body: { id: 'ada' } })
  expect(byId(body).get('2')).toMatchObject({ status: 404, body: { error: { code: 'Request_ResourceNotFound' } } })
})

test('answers come in another order than the requests', async () => {
  const { body } = await ask(graphWorld(), 'POST /v1.0/$batch', { body: { requests: [get('a', '/users/ada'), get('b', '/users/ada')] } })
  expect([...byId(body).keys()]).toEqual(['b', 'a'])
})

test('a request whose dependency failed is answered 424', async () => {
  const { body } = await ask(graphWorld(), 'POST /v1.0/$batch', {
    body: { requests: [get('1', '/users/nobody'), get('2', '/users/ada', { dependsOn: ['1'] })] },
  })
  expect(byId(body).get('2')).toMatchObject({ status: 424 })
})

test.each([
  ['more than twenty requests', Array.from({ length: 21 }, (_, n) => get(String(n), '/users/ada'))],
  ['ids that differ only in case', [get('a', '/users/ada'), get('A', '/users/ada')]],
  ['a body without its Content-Type', [{ id: '1', method: 'POST', url: '/directoryObjects/getByIds', body: { ids: [] } }]],
  ['a dependency on nothing', [get('1', '/users/ada', { dependsOn: ['9'] })]],
])('refuses %s as a whole', async (_name, requests) => {
  expect((await ask(graphWorld(), 'POST /v1.0/$batch', { body: { requests } })).status).toBe(400)
})

test('inner requests are charged, the batch itself is not', async () => {
  const world = graphWorld()
  const requests = [{ id: '1', method: 'POST', url: '/directoryObjects/getByIds', headers: json, body: { ids: ['ada'] } }]
  const { answer } = await ask(world, 'POST /v1.0/$batch', { body: { requests } })
  expect(answer.cost).toBe(0)
  expect(world.requests.map(record => record.cost)).toEqual([5, 0])
})

test('an inner 429 carries its own Retry-After in a 200', async () => {
  const world = graphWorld()
  const requests = Array.from({ length: 6 }, (_, n) => get(String(n), '/auditLogs/provisioning'))
  const { status, body } = await ask(world, 'POST /v1.0/$batch', { body: { requests } })
  expect(status).toBe(200)
  expect(byId(body).get('4')).toMatchObject({ status: 200 })
  expect(byId(body).get('5')).toMatchObject({ status: 429, headers: { 'Retry-After': '2' } })
})

test('a beta batch reaches beta routes', async () => {
  const requests = [get('1', '/users/ada?$select=convertedToInternalUserDateTime')]
  const { body } = await ask(graphWorld(), 'POST /beta/$batch', { body: { requests } })
  expect(byId(body).get('1')).toHaveProperty('body.convertedToInternalUserDateTime', null)
})
