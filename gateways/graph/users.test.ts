import { expect, test } from 'vitest'
import { batched, json, scriptedGraph } from '../testing.ts'
import { literal, segment } from './odata.ts'
import { usersByUpns } from './users.ts'

const upns = (count: number): string[] => Array.from({ length: count }, (_, index) => `u${index}@source.example`)

test('a property that was selected and did not come is an error, not an empty value', async () => {
  const { graph } = scriptedGraph(() => json({ value: [{ id: 'a', userPrincipalName: 'u0@source.example' }] }))
  await expect(usersByUpns(graph, upns(1), ['mail'])).rejects.toMatchObject({
    code: 'answer-malformed',
    message: expect.stringContaining('mail'),
  })
})

test('a value of a UPN cannot end its filter', async () => {
  const hostile = "o'brien&$top=1#x' or 'a' eq 'a@source.example"
  const { graph, sent } = scriptedGraph(() => json({ value: [] }))
  const found = await usersByUpns(graph, [hostile], [])
  const filter = new URL(sent[0]?.url ?? '').searchParams.get('$filter')
  expect(filter).toBe(`userPrincipalName in ('${hostile.replaceAll("'", "''")}')`)
  expect(found.missing).toEqual([hostile])
})

test('a small directory is listed, a large one is filtered in batches', async () => {
  const listing = scriptedGraph(request => (request.url.endsWith('$count') ? { ...json(900), text: '900' } : json({ value: [] })))
  await usersByUpns(listing.graph, upns(600), [])
  expect(listing.sent.map(request => new URL(request.url).pathname)).toEqual(['/v1.0/users/$count', '/v1.0/users'])
  const filtering = scriptedGraph(request =>
    request.url.endsWith('$count')
      ? { ...json(0), text: '200000' }
      : json({ responses: batched(request).map(({ id }) => ({ id, status: 200, body: { value: [] } })) }),
  )
  await usersByUpns(filtering.graph, upns(600), [])
  expect(filtering.sent).toHaveLength(3)
})

test('two users with one UPN are not silently reduced to one', async () => {
  const { graph } = scriptedGraph(() => json({ value: ['a', 'b'].map(id => ({ id, userPrincipalName: 'U0@source.example' })) }))
  await expect(usersByUpns(graph, upns(1), [])).rejects.toMatchObject({ code: 'answer-ambiguous' })
})

test.each(['', ' ', '.', '..'])('a path part that would name another object is refused: "%s"', value => {
  expect(() => segment(value)).toThrow(expect.objectContaining({ code: 'identity-empty' }))
})

test('path parts and values are encoded', () => {
  expect(segment('a/b#EXT#@c')).toBe('a%2Fb%23EXT%23%40c')
  expect(decodeURIComponent(literal("a'b"))).toBe("'a''b'")
})
