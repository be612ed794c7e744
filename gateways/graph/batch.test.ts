import { expect, test } from 'vitest'
import { z } from 'zod'
import { batched, json, scriptedGraph } from '../testing.ts'

const row = z.object({ id: z.string() })
const read = async (graph: ReturnType<typeof scriptedGraph>['graph'], paths: readonly string[]) =>
  Promise.all(paths.map(async path => graph.one(row, path)))

test('an inner 429 is sent again alone, after the longest inner Retry-After', async () => {
  const script = scriptedGraph(request =>
    json({
      responses: batched(request).map(({ id, url }) =>
        script.sent.length === 1 && url !== '/a'
          ? {
              id,
              status: 429,
              headers: { 'Retry-After': url === '/b' ? '3' : '8' },
              body: { error: { code: 'TooManyRequests', message: '' } },
            }
          : { id, status: 200, body: { id: url } },
      ),
    }),
  )
  const rows = await read(script.graph, ['/a', '/b', '/c'])
  expect(rows.map(one => one.id)).toEqual(['/a', '/b', '/c'])
  expect(script.waits).toEqual([8000])
  expect(script.sent.map(request => batched(request).map(one => one.url))).toEqual([
    ['/a', '/b', '/c'],
    ['/b', '/c'],
  ])
})

test('an inner request that stays throttled is an error after a bounded number of attempts', async () => {
  const script = scriptedGraph(request => json({ responses: batched(request).map(({ id }) => ({ id, status: 429, body: {} })) }))
  await expect(read(script.graph, ['/a', '/b'])).rejects.toMatchObject({ code: 'throttled' })
  expect(script.sent).toHaveLength(6)
})

test('a request that a batch leaves unanswered is an error', async () => {
  const { graph } = scriptedGraph(request =>
    json({
      responses: batched(request)
        .slice(1)
        .map(({ id }) => ({ id, status: 200, body: { id } })),
    }),
  )
  await expect(read(graph, ['/a', '/b'])).rejects.toMatchObject({ code: 'answer-truncated' })
})

test.each([
  ['answered twice', (ids: string[]) => [...ids, ids[0] ?? '']],
  ['never asked', (ids: string[]) => [...ids, '99']],
])('an answer to a request that was %s is an error', async (_how, change) => {
  const { graph } = scriptedGraph(request =>
    json({ responses: change(batched(request).map(one => one.id)).map(id => ({ id, status: 200, body: { id } })) }),
  )
  await expect(read(graph, ['/a', '/b'])).rejects.toMatchObject({ code: 'answer-ambiguous' })
})
