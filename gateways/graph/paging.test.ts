import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Answer, Outgoing } from '../layers/layer.ts'
import { json, scriptedGraph } from '../testing.ts'
import { allRows } from './paging.ts'

const row = z.object({ id: z.string() })
const list = async (answer: (request: Outgoing) => Answer) => {
  const script = scriptedGraph(answer)
  return { rows: allRows(script.graph, row, '/users?$top=2'), sent: script.sent }
}

test('follows links until there is none, also past an empty page', async () => {
  const { rows, sent } = await list(request => {
    if (request.url.includes('skip=2')) return json({ value: [{ id: 'b' }] })
    if (request.url.includes('skip=1'))
      return json({ value: [], '@odata.nextLink': 'https://graph.example/v1.0/users?$skiptoken=a%2Bb%3D&skip=2' })
    return json({ value: [{ id: 'a' }], '@odata.nextLink': 'https://graph.example/v1.0/users?$skiptoken=x&skip=1' })
  })
  expect(await rows).toEqual([{ id: 'a' }, { id: 'b' }])
  expect(sent.at(-1)?.url).toContain('$skiptoken=a%2Bb%3D')
})

test.each(['https://attacker.test/v1.0/users', 'https://graph.example.attacker.test/v1.0/users', 'https://graph.example/other/users'])(
  'does not follow a link that leads elsewhere: %s',
  async link => {
    const { rows, sent } = await list(() => json({ value: [], '@odata.nextLink': link }))
    await expect(rows).rejects.toMatchObject({ code: 'request-refused' })
    expect(sent).toHaveLength(1)
  },
)

test.each([
  ['has no rows', { error: 'late' }, 'answer-malformed'],
  ['has one object instead of rows', { value: { id: 'a' } }, 'answer-malformed'],
  ['has a row without its id', { value: [{ name: 'a' }] }, 'answer-malformed'],
  ['leads back to itself', { value: [], '@odata.nextLink': 'https://graph.example/v1.0/users?skip=1' }, 'answer-truncated'],
  ['ends before the promised count', { value: [{ id: 'a' }], '@odata.count': 2 }, 'answer-truncated'],
])('a list whose page %s is an error, not a list', async (_what, page, code) => {
  const { rows } = await list(() => json(page))
  await expect(rows).rejects.toMatchObject({ code })
})

test('a half-read page is an error', async () => {
  const { rows } = await list(() => ({ status: 200, headers: new Headers(), text: '{"value":[{"id":"a"},{"i' }))
  await expect(rows).rejects.toMatchObject({ code: 'answer-malformed', message: expect.stringContaining('/users') })
})
