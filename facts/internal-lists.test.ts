import { expect, test } from 'vitest'
import { WavegateError } from '../domain/errors.ts'
import type { GatherContext } from './define.ts'
import internalLists, { mostTraced } from './internal-lists.ts'

const group = (id: string | null, changed: object = {}) => ({
  ExternalDirectoryObjectId: id,
  Name: `name ${id}`,
  DisplayName: `List ${id}`,
  PrimarySmtpAddress: `List.${id}@target.example`,
  RequireSenderAuthenticationEnabled: true,
  AcceptMessagesOnlyFromSendersOrMembers: [],
  ...changed,
})
const mail = { from: '2026-02-19T20:00:00.000Z', until: '2026-03-01T20:00:00.000Z', senders: [] }

async function read(groups: readonly object[], sendersTo: (address: string) => Promise<object> = async () => mail) {
  const distributionGroups = async function* () {
    yield* groups
  }
  const context = { gateways: { exchange: { distributionGroups }, graph: { sendersTo } }, now: () => 0 } as unknown as GatherContext
  return Array.fromAsync(internalLists.rows(context))
}

test('only lists for any internal sender have a row: none that strangers may write to, and none that names its senders', async () => {
  const rows = await read([
    group('a'),
    group('b', { RequireSenderAuthenticationEnabled: false }),
    group('c', { AcceptMessagesOnlyFromSendersOrMembers: ['ada'] }),
    group(null),
  ])
  expect(rows).toEqual([{ id: 'a', name: 'List a', address: 'list.a@target.example', mail }])
})

test('traces that may not be read leave the mail unknown, and any other failure is one', async () => {
  const refusing = async () => Promise.reject(new WavegateError('permission-missing', 'No.'))
  expect((await read([group('a')], refusing)).map(row => row.mail)).toEqual([null])
  const failing = async () => Promise.reject(new WavegateError('unreachable', 'No.'))
  await expect(read([group('a')], failing)).rejects.toThrow('No.')
})

test('of more lists than the traces can answer for, none is asked about', async () => {
  const asked: string[] = []
  const note = async (address: string) => {
    asked.push(address)
    return mail
  }
  const many = Array.from({ length: mostTraced + 1 }, (_, index) => group(`l${index}`))
  expect((await read(many, note)).every(row => row.mail === null)).toBe(true)
  expect(asked).toEqual([])
  await read(many.slice(1), note)
  expect(asked).toHaveLength(mostTraced)
})
