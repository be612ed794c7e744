import { afterAll, beforeAll, expect, test } from 'vitest'
import { gatherGate } from '../cli/gate-run.ts'
import { type Bench, startBench } from '../cli/testing.ts'
import { findGroup, groupNames } from '../fakes/scenarios/groups.ts'
import restrictedRecipients, { type RestrictedRecipient } from './restricted-recipients.ts'
import { readFact } from './snapshot.ts'

let bench: Bench
beforeAll(async () => {
  bench = await startBench({ users: 24, scenario: 'cutover' })
})
afterAll(async () => bench.stop())

async function listsOf(side: 'source' | 'target', name: string): Promise<RestrictedRecipient[]> {
  const { runFolder } = await gatherGate(bench.request('cutover', name, { only: ['restricted-recipient'] }), bench.output)
  const stored = await readFact(runFolder, `${side}.restrictedRecipients`, restrictedRecipients)
  if (stored.state !== 'table') throw new Error(stored.state === 'failed' ? stored.sentence : 'not a table')
  return [...stored.rows.values()].map(({ row }) => restrictedRecipients.row.parse(row))
}

test('only restricted lists have a row, with the accounts that they accept and the mail of the last ten days', async () => {
  const tenant = bench.world.tenant('target')
  const list = findGroup(tenant, groupNames.restricted)
  const lists = await listsOf('target', 'run')
  const restricted = [...tenant.groups.values()].filter(
    ({ mailEnabled, acceptMessagesOnlyFrom }) => mailEnabled && acceptMessagesOnlyFrom.size > 0,
  )
  expect(lists.map(({ id }) => id).toSorted()).toEqual(restricted.map(({ id }) => id).toSorted())
  const found = lists.find(({ id }) => id === list.id)
  expect(found).toMatchObject({ id: list.id, name: list.displayName, address: list.mail, unresolved: [] })
  expect(found?.accepts.toSorted()).toEqual([...list.acceptMessagesOnlyFrom].toSorted())
  const sent = tenant.messages.filter(message => message.recipientAddress === list.mail)
  expect(sent.length).toBeGreaterThan(0)
  expect(found?.mail?.senders.reduce((sum, { messages }) => sum + messages, 0)).toBe(sent.length)
})

test('members of an accepted group are accepted, and a sender that is nobody in Entra stays a name', async () => {
  const tenant = bench.world.tenant('source')
  const [list, group] = [findGroup(tenant, groupNames.restricted), findGroup(tenant, groupNames.scope)]
  const before = [...list.acceptMessagesOnlyFrom]
  list.acceptMessagesOnlyFrom.clear()
  for (const id of [group.id, 'Partner contact']) list.acceptMessagesOnlyFrom.add(id)
  const found = (await listsOf('source', 'groups')).find(({ id }) => id === list.id)
  list.acceptMessagesOnlyFrom.clear()
  for (const id of before) list.acceptMessagesOnlyFrom.add(id)
  expect(found?.accepts.toSorted()).toEqual([...group.members].toSorted())
  expect(found?.unresolved).toEqual(['Partner contact'])
})

test('without the service principal of the trace service the mail is unknown, and not none', async () => {
  const principal = [...bench.world.tenant('target').servicePrincipals.values()].find(({ displayName }) => displayName === 'Message trace')
  if (principal === undefined) throw new Error('The target has no trace service.')
  principal.accountEnabled = false
  const lists = await listsOf('target', 'untraced')
  principal.accountEnabled = true
  expect(lists.length).toBeGreaterThan(0)
  expect(lists.filter(({ mail }) => mail !== null)).toEqual([])
})
