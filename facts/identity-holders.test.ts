import { expect, test } from 'vitest'
import { cohortOf } from '../domain/planning.ts'
import type { GatherContext } from './define.ts'
import identityHolders from './identity-holders.ts'

async function* each<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows
}

const account = (name: string, changed: object = {}) => ({
  id: `00000000-0000-4000-8000-00000000000${name}`,
  userPrincipalName: `${name}@target.example`,
  displayName: name,
  mail: null,
  proxyAddresses: [],
  onPremisesImmutableId: null,
  ...changed,
})
const recipient = (id: string | null, addresses: readonly string[], guid: string | null = null) => ({
  ExternalDirectoryObjectId: id,
  ExchangeGuid: guid,
  UserPrincipalName: null,
  Name: 'recipient',
  DisplayName: 'recipient',
  EmailAddresses: addresses,
})
interface Held {
  readonly users?: readonly object[]
  readonly deleted?: readonly object[]
  readonly recipients?: readonly object[]
  readonly softDeleted?: readonly object[]
  /** Accounts of the wave that were found under their UPNs. */
  readonly known?: readonly string[]
}

async function gathered(held: Held): Promise<Record<string, string[]>> {
  const gateways = {
    graph: { allUsers: () => each(held.users ?? []), deletedUsers: () => each(held.deleted ?? []) },
    exchange: {
      recipients: () => each(held.recipients ?? []),
      softDeletedMailboxes: () => each(held.softDeleted ?? []),
      softDeletedMailUsers: () => each([]),
    },
  }
  const user = { key: 'a', wave: 'w', batch: 'b', target: { upn: 'A@target.example' }, targetMail: 'a@mail.example' }
  const found: Record<string, string[]> = {}
  const accountIds = async () => new Map((held.known ?? []).map(id => [id, id]))
  const context = { side: 'target', gateways, cohort: cohortOf([user as never]), accountIds } as unknown as GatherContext
  for await (const { key, holders } of identityHolders.rows(context))
    found[key] = holders.map(holder => `${holder.kind} ${holder.id.slice(-1)}`)
  return found
}

test('who holds what the wave wants is kept, and nothing of others', async () => {
  expect(
    await gathered({
      users: [account('a', { proxyAddresses: ['SMTP:a@target.example', 'x500:/o=x'] }), account('b')],
      recipients: [recipient(account('a').id, ['SMTP:a@target.example']), recipient(null, ['smtp:A@mail.example'])],
    }),
  ).toEqual({ 'address:a@target.example': ['account a', 'recipient a'], 'address:a@mail.example': ['recipient '] })
})

test('what two objects hold is kept, whatever it is', async () => {
  expect(
    await gathered({
      users: [
        account('b', { onPremisesImmutableId: 'MyIRAFVEd2aImaq7zN3u/w==' }),
        account('c', { mail: 'b@target.example', onPremisesImmutableId: 'MyIRAFVEd2aImaq7zN3u/w==' }),
      ],
    }),
  ).toEqual({
    'address:b@target.example': ['account b', 'account c'],
    'anchor:33221100554477668899aabbccddeeff': ['account b', 'account c'],
  })
})

test('a deleted account holds the UPN it had, without the id that the service puts before it', async () => {
  const { id } = account('d')
  expect(
    await gathered({ deleted: [account('d', { userPrincipalName: `${id.replaceAll('-', '').toUpperCase()}a@target.example` })] }),
  ).toEqual({
    'address:a@target.example': ['deleted account d'],
  })
})

test('a soft-deleted recipient is found by its mailbox and by its addresses', async () => {
  expect(await gathered({ softDeleted: [recipient(null, ['smtp:old@target.example'], 'AAAAAAAA-0000-4000-8000-000000000000')] })).toEqual({
    'address:old@target.example': ['soft-deleted recipient '],
    'mailbox:aaaaaaaa-0000-4000-8000-000000000000': ['soft-deleted recipient '],
  })
})

test('a list of the directory that lacks an account of the wave is not whole, and nobody is told that an address is free', async () => {
  const [a, b] = [account('a'), account('b')]
  await expect(gathered({ users: [a], known: [a.id.toUpperCase(), b.id] })).rejects.toMatchObject({ code: 'answer-truncated' })
  expect(await gathered({ users: [a, b], known: [a.id, b.id] })).toEqual({ 'address:a@target.example': ['account a'] })
})
