import { expect, test } from 'vitest'
import type { GatherContext } from './define.ts'
import engageUsers from './engage-users.ts'

const user = (id: number, email: string | null) => ({ id, email, state: 'active', guest: false, aad_guest: false })
const rows = async (...found: object[]) => {
  const users = async function* () {
    yield* found
  }
  return Array.fromAsync(engageUsers.rows({ gateways: { engage: { users } } } as unknown as GatherContext))
}

test('entries that show one address are one row, so that they concern nobody else', async () => {
  const found = await rows(user(9, 'Ada@target.example'), user(2, 'bea@target.example'), user(10, 'ada@target.example'))
  expect(found.map(({ key, entries }) => [key, entries.map(({ id }) => id)])).toEqual([
    ['ada@target.example', ['10', '9']],
    ['bea@target.example', ['2']],
  ])
})

test('entries without an address are known by their id', async () => {
  expect((await rows(user(1, null), user(2, ''))).map(({ key }) => key)).toEqual(['id:1', 'id:2'])
})
