import { z } from 'zod'
import { WavegateError } from '../domain/errors.ts'
import { defineTable } from './define.ts'

const row = z.object({
  id: z.string(),
  /** Object ids of the groups that hold the account, nested ones included; lower case. */
  groups: z.array(z.string()),
  /** Applications that the account, or a group it is a direct member of, is assigned to. */
  apps: z.array(z.object({ resourceId: z.string(), resource: z.string(), roleId: z.string() })),
})

export type AccountAccess = z.infer<typeof row>

export default defineTable({
  id: 'accountAccess',
  about: "What the cohort's accounts may use: their groups and the applications they are assigned to.",
  sides: ['source', 'target'],
  freshness: 'identifiers',
  cost: 'per-user',
  permissions: {
    graph: [
      ['GroupMember.Read.All', 'User.Read.All', 'Directory.Read.All'],
      ['Application.Read.All', 'Directory.Read.All'],
    ],
  },
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/user-list-transitivememberof',
    'https://learn.microsoft.com/en-us/graph/api/user-list-approleassignments',
  ],
  row,
  key: (access: AccountAccess) => access.id.toLowerCase(),
  async *rows({ gateways, accountIds, perUser }) {
    const ids = [...new Set((await accountIds()).values())]
    const access = ids.map(async (id): Promise<AccountAccess | null> => {
      perUser('groups and applications of an account', 2)
      try {
        const [groups, apps] = await Promise.all([gateways.graph.groupIdsOfUser(id), gateways.graph.appRoleAssignmentsOfUser(id)])
        return {
          id: id.toLowerCase(),
          groups: groups.map(group => group.toLowerCase()),
          apps: apps.map(app => ({
            resourceId: app.resourceId.toLowerCase(),
            resource: app.resourceDisplayName ?? '',
            roleId: app.appRoleId.toLowerCase(),
          })),
        }
      } catch (error) {
        // Deleted since the accounts were read: no row, so that only this user is undecided.
        if (error instanceof WavegateError && error.code === 'not-found') return null
        throw error
      }
    })
    for (const entry of await Promise.all(access)) if (entry) yield entry
  },
})
