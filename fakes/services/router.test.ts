import { expect, test } from 'vitest'
import { tinyWorld } from '../tenant/testing.ts'
import { defineRoutes, type Claims, type RouteTable } from './define.ts'
import { bindRoutes, dispatch } from './router.ts'

const claims: Claims = { clientId: 'app', tenantId: 't', roles: ['Read'], scopes: [], userId: null, appidacr: '2' as const }

function show(...patterns: string[]): RouteTable {
  return defineRoutes(
    'graph',
    Object.fromEntries(
      patterns.map(pattern => [
        pattern,
        { roles: ['Read'], answer: ({ params, query }) => ({ status: 200, body: { pattern, ...params, ...Object.fromEntries(query) } }) },
      ]),
    ),
  )
}

async function get(table: RouteTable, path: string, method = 'GET', by: Claims | null = claims) {
  const world = tinyWorld()
  bindRoutes(world, [table])
  const answer = await dispatch(world, world.tenant('source'), 'graph', { method, path, origin: 'https://graph.example', claims: by })
  return { answer, world }
}

test.each([
  ['GET /v1.0/users/:id', '/V1.0/USERS/AbC%40X.example', { id: 'AbC@X.example' }],
  ['GET /v1.0/users/:id', '/v1.0/users/a%2Fb', { id: 'a/b' }],
  ["GET /v1.0/servicePrincipals(appId=':appId')", "/v1.0/serviceprincipals(appId='A-1')", { appId: 'A-1' }],
  ["GET /beta/:tid/Mailbox(':id')", "/beta/T/Mailbox('o''neil@x.example')", { tid: 'T', id: "o''neil@x.example" }],
  ["GET /beta/:tid/Mailbox(':id')", '/beta/T/Mailbox(%27a%2Fb%28c%29%27)', { tid: 'T', id: 'a/b(c)' }],
  ["GET /x/find(a=':a',n=:n)/rows", "/x/find(a='q',n=7)/rows", { a: 'q', n: '7' }],
  ['GET /v1.0/$count', '/v1.0/%24count', {}],
  ['GET /v1.0/users/:id/microsoft.graph.convert', '/v1.0/users/u/Microsoft.Graph.Convert?x=1', { id: 'u', x: '1' }],
  ['GET /v1.0/users/:id', 'https://graph.example/v1.0/users/u', { id: 'u' }],
])('%s answers %s', async (pattern, path, values) => {
  const { answer } = await get(show(pattern), path)
  expect(answer).toEqual({ status: 200, body: { pattern, ...values } })
})

test('a literal segment wins over a parameter', async () => {
  const table = show('GET /users/:id', 'GET /users/delta', "GET /users(':key')")
  const patterns = await Promise.all(['/users/delta', '/users/u', "/users('u')"].map(async path => (await get(table, path)).answer.body))
  expect(patterns).toEqual([
    { pattern: 'GET /users/delta' },
    { pattern: 'GET /users/:id', id: 'u' },
    { pattern: "GET /users(':key')", key: 'u' },
  ])
})

test('an unknown path, an unknown method and broken percent-encoding are 501 and recorded as unknown', async () => {
  for (const [path, method] of [
    ['/users/u/foo', 'GET'],
    ['/users/u', 'PUT'],
    ['/users/%zz', 'GET'],
    ['/users/u', 'BREW'],
  ] as const) {
    const { answer, world } = await get(show('GET /users/:id'), path, method)
    expect(answer.status).toBe(501)
    expect(world.requests).toMatchObject([{ unknown: true, inner: true, path, method }])
  }
})

test('an inner request needs the role that an outer one needs', async () => {
  const table = show('GET /users/:id')
  expect((await get(table, '/users/u', 'GET', { ...claims, roles: ['Write'] })).answer.status).toBe(403)
  expect((await get(table, '/users/u', 'GET', { ...claims, roles: [], scopes: ['Read'] })).answer.status).toBe(200)
  expect((await get(table, '/users/u', 'GET', null)).answer.status).toBe(401)
})

test('a pattern that is not "METHOD /path" stops the start', () => {
  expect(() => bindRoutes(tinyWorld(), [show('users')])).toThrow('not "METHOD /path"')
})

test('a service writes failures in its own shape', async () => {
  const table: RouteTable = { ...show('GET /users/:id'), failure: ({ kind }) => ({ status: 418, body: kind }) }
  expect((await get(table, '/users/u', 'GET', null)).answer).toEqual({ status: 418, body: 'no-token' })
})
