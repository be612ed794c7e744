import { expect, test } from 'vitest'
import { z } from 'zod'
import { batched, json, scriptedGraph } from '../testing.ts'

const row = z.object({ id: z.string() })

test('single reads of the same turn share one request, however the service orders its answers', async () => {
  const { graph, sent, options } = scriptedGraph(request =>
    json({
      responses: batched(request)
        .reverse()
        .map(({ id, url }) => ({ id, status: 200, body: { id: url } })),
    }),
  )
  const rows = await Promise.all(Array.from({ length: 20 }, async (_, index) => graph.one(row, `/users/${index}`)))
  expect(rows.map(one => one.id)).toEqual(Array.from({ length: 20 }, (_, index) => `/users/${index}`))
  expect(sent.map(request => request.url)).toEqual(['https://graph.example/v1.0/$batch'])
  expect(options.log.totals()).toMatchObject([{ requests: 1, units: 20 }])
})

test('a read that is alone is sent as it is', async () => {
  const { graph, sent } = scriptedGraph(() => json({ id: 'a' }))
  await graph.one(row, '/users/a')
  expect(sent.map(request => `${request.method} ${request.url}`)).toEqual(['GET https://graph.example/v1.0/users/a'])
})

test('beta and v1.0 reads go to batches of their own', async () => {
  const { graph, sent } = scriptedGraph(request =>
    json({ responses: batched(request).map(({ id }) => ({ id, status: 200, body: { id } })) }),
  )
  await Promise.all([
    graph.one(row, '/a'),
    graph.one(row, '/b'),
    graph.one(row, '/c', { version: 'beta' }),
    graph.one(row, '/d', { version: 'beta' }),
  ])
  expect(sent.map(request => request.url)).toEqual(['https://graph.example/v1.0/$batch', 'https://graph.example/beta/$batch'])
})

test('one refused read does not spoil the others of its batch', async () => {
  const { graph } = scriptedGraph(request =>
    json({
      responses: batched(request).map(({ id, url }) =>
        url === '/b'
          ? { id, status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'No.' } } }
          : { id, status: 200, body: { id: url } },
      ),
    }),
  )
  const [first, second] = await Promise.allSettled([graph.one(row, '/a'), graph.one(row, '/b')])
  expect(first).toMatchObject({ status: 'fulfilled' })
  expect(second).toMatchObject({ status: 'rejected', reason: { code: 'permission-missing', vendorCode: 'Authorization_RequestDenied' } })
})
