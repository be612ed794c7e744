import { expect, test } from 'vitest'
import type { ServicePrincipal } from '../gateways/graph/service-principals.ts'
import type { GatherContext } from './define.ts'
import serviceApps, { type ServiceAppRow } from './service-apps.ts'

const principal = (id: string, displayName: string): ServicePrincipal => ({
  id,
  appId: `app-${id}`,
  displayName,
  accountEnabled: true,
  ownerTenantId: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
  grants: [
    { resourceAppId: 'graph', role: 'User.Read.All' },
    { resourceAppId: 'exchange', role: 'User.Read.All' },
  ],
})

test('an app found by id and by name is one row, with the directory roles that it holds everywhere', async () => {
  const graph = {
    servicePrincipals: () => Promise.resolve([principal('a', 'Identity mapping')]),
    servicePrincipalsNamed: () => Promise.resolve([principal('a', 'Identity mapping'), principal('b', 'Meeting Migration Service')]),
    directoryRoleAssignments: () =>
      Promise.resolve([
        { principalId: 'a', roleDefinitionId: 'ROLE-1', directoryScopeId: '/' },
        { principalId: 'a', roleDefinitionId: 'role-2', directoryScopeId: '/administrativeUnits/1' },
        { principalId: 'other', roleDefinitionId: 'role-3', directoryScopeId: '/' },
      ]),
  }
  const rows: ServiceAppRow[] = []
  for await (const row of serviceApps.rows({ gateways: { graph } } as unknown as GatherContext)) rows.push(row)
  expect(rows.map(({ id, roles, directoryRoles }) => ({ id, roles, directoryRoles }))).toEqual([
    { id: 'a', roles: ['User.Read.All'], directoryRoles: ['role-1'] },
    { id: 'b', roles: ['User.Read.All'], directoryRoles: [] },
  ])
})
