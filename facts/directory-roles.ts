import { z } from 'zod'
import { defineTable } from './define.ts'

const role = z.object({
  definitionId: z.string(),
  scope: z.string().nullable(),
  /** Object id of the group that the role is assigned to; null where it is assigned to the holder itself. */
  group: z.string().nullable(),
})
const row = z.object({
  /** Object id of an account, a group or an application, lower case. */
  principalId: z.string(),
  /** Those of the holder itself come first. */
  roles: z.array(role),
})

export type DirectoryRoles = z.infer<typeof row>

export default defineTable({
  id: 'directoryRoles',
  about: 'Who holds active directory roles, one row for each holder, with the users who hold them through a group.',
  sides: ['target'],
  freshness: 'licenses',
  cost: 'bulk',
  permissions: {
    graph: [
      ['RoleManagement.Read.Directory', 'Directory.Read.All'],
      ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'],
    ],
  },
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/rbacapplication-list-roleassignments',
    'https://learn.microsoft.com/en-us/graph/api/group-list-transitivemembers',
  ],
  row,
  key: (holder: DirectoryRoles) => holder.principalId,
  async *rows({ gateways: { graph } }) {
    const holders = new Map<string, z.infer<typeof role>[]>()
    const add = (id: string, held: readonly z.infer<typeof role>[]): unknown => holders.set(id, [...(holders.get(id) ?? []), ...held])
    for (const { principalId, roleDefinitionId, directoryScopeId } of await graph.directoryRoleAssignments())
      add(principalId.toLowerCase(), [{ definitionId: roleDefinitionId.toLowerCase(), scope: directoryScopeId, group: null }])
    // An assignment does not say what its principal is. Groups are few, and far fewer than the users who may be in them.
    const groups = await Promise.all(
      [...holders].map(async ([group, roles]) =>
        (await graph.group(group)) === null ? [] : [{ group, roles, members: await graph.transitiveUserIds(group) }],
      ),
    )
    for (const { group, roles, members } of groups.flat())
      for (const member of members)
        add(
          member.toLowerCase(),
          roles.map(held => ({ ...held, group })),
        )
    for (const [principalId, roles] of holders) yield { principalId, roles }
  },
})
