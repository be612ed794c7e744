import { expect, test } from 'vitest'
import { json, scripted } from '../testing.ts'
import { createTransport } from '../transport.ts'
import { engageUsers } from './users.ts'

const origin = 'https://engage.example'
const user = (id: number) => ({ id, network_id: 1, email: `u${id}@source.example`, state: 'active', guest: false, aad_guest: false })

/** Reads a network whose pages hold so many users each; what the last page says is repeated for all behind it. */
const reading = (pages: readonly (readonly number[])[]) => {
  const script = scripted('engage', origin, ({ url }) => {
    const page = Number(new URL(url).searchParams.get('page'))
    return json((pages[Math.min(page, pages.length) - 1] ?? []).map(user))
  })
  const rows = Array.fromAsync(engageUsers({ side: 'source', origin, transport: createTransport(script.options) }))
  return { ids: rows.then(found => found.map(({ id }) => id)), sent: script.sent }
}

test('a page that is not full does not end the list; only one without users does', async () => {
  const { ids, sent } = reading([[1, 2], [3], []])
  expect(await ids).toEqual([1, 2, 3])
  expect(sent).toHaveLength(3)
})

test('somebody who joins while pages are read doubles nobody', async () => {
  expect(await reading([[1, 2], [2, 3], []]).ids).toEqual([1, 2, 3])
})

test('a service that gives the same page again and again gives no list', async () => {
  await expect(reading([[1, 2]]).ids).rejects.toMatchObject({ code: 'answer-truncated' })
})
