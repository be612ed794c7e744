import { expect, test } from 'vitest'
import { addAccounts, ask, at, eventual, graphWorld, items } from '../testing.ts'
import { addGroup } from './group-testing.ts'

function nestedWorld() {
  const world = graphWorld()
  addAccounts(world, 'source', 3)
  const source = world.tenant('source')
  addGroup(source, 'outer', { members: new Set(['ada', 'user-0']), nestedGroups: new Set(['inner']) })
  addGroup(source, 'inner', { members: new Set(['user-0', 'user-1']), nestedGroups: new Set(['outer']) })
  return world
}
const ids = (body: unknown) => items(body).map(item => at(item, 'id'))

test('members are direct, with the type of each', async () => {
  const { body } = await ask(nestedWorld(), 'GET /v1.0/groups/outer/members?$select=id')
  expect(items(body)).toEqual([
    { '@odata.type': '#microsoft.graph.user', id: 'ada' },
    { '@odata.type': '#microsoft.graph.user', id: 'user-0' },
    { '@odata.type': '#microsoft.graph.group', id: 'inner' },
  ])
})

test('transitive members count everybody once, even in a circle of groups', async () => {
  const world = nestedWorld()
  const line = 'GET /v1.0/groups/outer/transitiveMembers/microsoft.graph.user?$select=id&$top=999&$count=true'
  const { body, answer } = await ask(world, line, { headers: eventual })
  expect(ids(body)).toEqual(['ada', 'user-0', 'user-1'])
  expect(body).toHaveProperty('@odata.count', 3)
  expect(answer.cost).toBe(4)
  expect(at((await ask(world, line)).body, 'error', 'code')).toBe('Request_UnsupportedQuery')
})

test('a user is shown its groups, direct or through nesting', async () => {
  const world = nestedWorld()
  expect(ids((await ask(world, 'GET /v1.0/users/user-1/memberOf?$select=id')).body)).toEqual(['inner'])
  expect(ids((await ask(world, 'GET /v1.0/users/user-1/transitiveMemberOf?$select=id')).body)).toEqual(['inner', 'outer'])
  const { body } = await ask(world, 'POST /v1.0/users/user-1/checkMemberGroups', { body: { groupIds: ['outer', 'nowhere'] } })
  expect(at(body, 'value')).toEqual(['outer'])
})

test('mail-enabled groups are not writable', async () => {
  const world = graphWorld()
  addGroup(world.tenant('source'), 'list', { mailEnabled: true, mail: 'list@source.example' })
  const body = { '@odata.id': 'https://graph.example/v1.0/directoryObjects/ada' }
  expect((await ask(world, 'POST /v1.0/groups/list/members/$ref', { body })).status).toBe(400)
})
