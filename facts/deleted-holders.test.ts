import { expect, test } from 'vitest'
import type { GatherContext } from './define.ts'
import deletedHolders from './deleted-holders.ts'

async function* each<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows
}

const gone = (id: string | null, changed: object = {}) => ({
  ExternalDirectoryObjectId: id,
  ExchangeGuid: null,
  UserPrincipalName: null,
  DisplayName: 'gone',
  EmailAddresses: [],
  ...changed,
})
const rows = async (exchange: object) => {
  const user = {
    id: '00000000-0000-4000-8000-00000000000d',
    userPrincipalName: 'd@source.example',
    displayName: 'd',
    mail: null,
    proxyAddresses: [],
  }
  const gateways = { graph: { deletedUsers: () => each([user]) }, exchange }
  return Array.fromAsync(deletedHolders.rows({ gateways } as unknown as GatherContext))
}

test('everything deleted is kept under all that it still holds', async () => {
  const found = await rows({
    softDeletedMailboxes: () =>
      each([gone('M', { UserPrincipalName: 'D@source.example', ExchangeGuid: 'AAAAAAAA-0000-4000-8000-000000000000' })]),
    softDeletedMailUsers: () => each([gone(null, { EmailAddresses: ['SMTP:u@source.example', 'x500:/o=u'] })]),
  })
  expect(Object.fromEntries(found.map(({ key, holders }) => [key, holders.map(({ kind, id }) => `${kind} ${id.slice(-1)}`)]))).toEqual({
    'address:d@source.example': ['deleted account d', 'soft-deleted recipient m'],
    'mailbox:aaaaaaaa-0000-4000-8000-000000000000': ['soft-deleted recipient m'],
    'address:u@source.example': ['soft-deleted recipient '],
  })
})

test('a list that cannot be read is a failure, not a tenant in which nothing was deleted', async () => {
  const refused = () => {
    throw new Error('refused')
  }
  await expect(rows({ softDeletedMailboxes: refused, softDeletedMailUsers: () => each([]) })).rejects.toThrow('refused')
})
