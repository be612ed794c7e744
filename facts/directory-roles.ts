import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  /** Object id of an account, a group or an application. */
  principalId: z.string(),
  roles: z.array(z.object({ definitionId: z.string(), scope: z.string().nullable() })),
})

export type DirectoryRoles = z.infer<typeof row>

export default defineTable({
  id: 'directoryRoles',
  about: 'Who holds active directory roles, one row for each holder.',
  sides: ['target'],
  freshness: 'licenses',
  cost: 'bulk',
  permissions: { graph: ['RoleManagement.Read.Directory', 'Directory.Read.All'] },
  sources: ['https://learn.microsoft.com/en-us/graph/api/rbacapplication-list-roleassignments'],
  row,
  key: (holder: DirectoryRoles) => holder.principalId,
  async *rows({ gateways }) {
    const holders = new Map<string, DirectoryRoles>()
    for (const { principalId, roleDefinitionId, directoryScopeId } of await gateways.graph.directoryRoleAssignments()) {
      const id = principalId.toLowerCase()
      const known = holders.get(id) ?? { principalId: id, roles: [] }
      holders.set(id, { ...known, roles: [...known.roles, { definitionId: roleDefinitionId.toLowerCase(), scope: directoryScopeId }] })
    }
    yield* holders.values()
  },
})
