import { expect, test } from 'vitest'
import { z } from 'zod'
import { json, scriptedGraph } from '../testing.ts'
import { getByIds } from './get-by-ids.ts'

const row = z.object({ id: z.string() })
const options = { types: ['user'], select: ['id'] }
const idsIn = (body: string | undefined): string[] => z.object({ ids: z.array(z.string()) }).parse(JSON.parse(body ?? '{}')).ids

test('reads 2,500 objects in three requests and names the ones that do not exist', async () => {
  const { graph, sent } = scriptedGraph(request =>
    json({
      value: idsIn(request.body)
        .filter(id => id !== 'id-7')
        .map(id => ({ id })),
    }),
  )
  const found = await getByIds(
    graph,
    row,
    Array.from({ length: 2500 }, (_, index) => `ID-${index}`),
    options,
  )
  expect(sent).toHaveLength(3)
  expect(found.rows).toHaveLength(2499)
  expect(found.missing).toEqual(['id-7'])
})

test('asks for an id once, however often it is named', async () => {
  const { graph, sent } = scriptedGraph(() => json({ value: [{ id: 'a' }] }))
  await getByIds(graph, row, ['a', 'A', ' a '], options)
  expect(idsIn(sent[0]?.body)).toEqual(['a'])
})

test('an object that was not asked for is an error', async () => {
  const { graph } = scriptedGraph(() => json({ value: [{ id: 'b' }] }))
  await expect(getByIds(graph, row, ['a'], options)).rejects.toMatchObject({ code: 'answer-ambiguous' })
})

test('an empty id is refused before it leaves', async () => {
  const { graph, sent } = scriptedGraph(() => json({ value: [] }))
  await expect(getByIds(graph, row, ['a', ' '], options)).rejects.toMatchObject({ code: 'identity-empty' })
  expect(sent).toEqual([])
})
