import { expect, test } from 'vitest'
import { json, scriptedGraph } from '../testing.ts'
import { groupIdsOfUser, groupMembers } from './groups.ts'

const member = (kind: string, id: string) => ({ '@odata.type': `#microsoft.graph.${kind}`, id })
const graph = (...value: object[]) => scriptedGraph(() => json({ value })).graph

test('members are told apart by their kind', async () => {
  expect(await groupMembers(graph(member('user', 'a'), member('group', 'b')), 'g')).toEqual([
    { id: 'a', kind: 'user' },
    { id: 'b', kind: 'group' },
  ])
  expect(await groupIdsOfUser(graph(member('directoryRole', 'r'), member('group', 'b')), 'u')).toEqual(['b'])
})

test('a member without its kind is malformed: it may be a group that nobody looks into', async () => {
  await expect(groupMembers(graph({ id: 'a' }), 'g')).rejects.toMatchObject({ code: 'answer-malformed' })
  await expect(groupIdsOfUser(graph({ id: 'a' }), 'u')).rejects.toMatchObject({ code: 'answer-malformed' })
})
