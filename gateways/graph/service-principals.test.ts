import { expect, test } from 'vitest'
import { json, scriptedGraph } from '../testing.ts'
import { servicePrincipals, servicePrincipalsNamed } from './service-principals.ts'

const principal = {
  id: 'sp-1',
  appId: 'AAAA',
  displayName: 'Meeting Migration Service',
  accountEnabled: true,
  appOwnerOrganizationId: 'F8CDEF31',
  appRoles: [],
}
const graphRoles = { ...principal, id: 'graph', appId: 'graph-app', appRoles: [{ id: 'role-1', value: 'User.Read.All' }] }

/** One principal with a role that the resource lists and one that it no longer does. */
const tenant = () =>
  scriptedGraph(({ url }) => {
    if (url.includes('/appRoleAssignments'))
      return json({ value: ['role-1', 'role-2'].map(appRoleId => ({ resourceId: 'graph', appRoleId })) })
    return json(url.includes('/servicePrincipals/graph') ? graphRoles : { value: [principal] })
  })

test('apps are found by client id, with the names of what they were granted', async () => {
  const { graph, sent } = tenant()
  const [found, ...more] = await servicePrincipals(graph, ['AAAA', 'aaaa'])
  expect(new URL(sent[0]?.url ?? '').searchParams.get('$filter')).toBe("appId in ('aaaa')")
  expect(more).toEqual([])
  expect(found).toMatchObject({ appId: 'aaaa', ownerTenantId: 'f8cdef31', accountEnabled: true })
  expect(found?.grants).toEqual([
    { resourceAppId: 'graph-app', role: 'User.Read.All' },
    { resourceAppId: 'graph-app', role: 'role-2' },
  ])
})

test('apps are found by name, and a name cannot end its filter', async () => {
  const { graph, sent } = tenant()
  const hostile = "Meetings' or displayName ne '"
  expect(await servicePrincipalsNamed(graph, [hostile])).toHaveLength(1)
  expect(new URL(sent[0]?.url ?? '').searchParams.get('$filter')).toBe(`displayName in ('${hostile.replaceAll("'", "''")}')`)
})

test('nobody is asked about no app', async () => {
  const { graph, sent } = tenant()
  expect(await servicePrincipalsNamed(graph, [])).toEqual([])
  expect(sent).toEqual([])
})
