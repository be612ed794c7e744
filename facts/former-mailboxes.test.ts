import { expect, test } from 'vitest'
import type { GatherContext } from './define.ts'
import formerMailboxes from './former-mailboxes.ts'

const user = (id: string | null, previous: string | null) => ({ ExternalDirectoryObjectId: id, PreviousRecipientTypeDetails: previous })

test('accounts of the wave are kept with what they were, and nobody else', async () => {
  const users = async function* () {
    yield* [user('AAAA', 'UserMailbox'), user('bbbb', null), user('other', 'UserMailbox'), user(null, 'UserMailbox')]
  }
  const accountIds = async () =>
    new Map([
      ['a@target.example', 'aaaa'],
      ['b@target.example', 'BBBB'],
    ])
  const context = { gateways: { exchange: { users } }, accountIds } as unknown as GatherContext
  expect(await Array.fromAsync(formerMailboxes.rows(context))).toEqual([
    { objectId: 'aaaa', previousType: 'UserMailbox' },
    { objectId: 'bbbb', previousType: null },
  ])
})
