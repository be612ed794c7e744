import { z } from 'zod'
import { defineValue } from './define.ts'

const value = z.object({
  jobs: z.array(
    z.object({
      id: z.string(),
      servicePrincipalId: z.string(),
      /** Users and groups that are assigned to the job's application. */
      assigned: z.int(),
    }),
  ),
  /** Object id of each user in scope → ids of the applications that put it there. */
  users: z.record(z.string(), z.array(z.string())),
})

export type SyncScope = z.infer<typeof value>

export default defineValue({
  id: 'syncScope',
  about: 'Who is assigned to the applications of cross-tenant synchronization, directly or as a direct member of an assigned group.',
  sides: ['source'],
  freshness: 'licenses',
  cost: 'bulk',
  permissions: {
    graph: [['Synchronization.Read.All'], ['Application.Read.All', 'Directory.Read.All'], ['GroupMember.Read.All', 'Group.Read.All']],
  },
  sources: ['https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-configure-graph'],
  value,
  async read({ gateways }) {
    const found = await gateways.graph.synchronizationJobs()
    const apps = [...new Set(found.map(job => job.servicePrincipalId))]
    const scopes = new Map(await Promise.all(apps.map(async app => [app, await gateways.graph.synchronizationScope(app)] as const)))
    const groups = [...new Set([...scopes.values()].flat().flatMap(({ id, kind }) => (kind === 'group' ? [id] : [])))]
    const members = new Map(await Promise.all(groups.map(async id => [id, await gateways.graph.groupMembers(id)] as const)))
    const users = new Map<string, Set<string>>()
    for (const [app, assigned] of scopes)
      for (const { id, kind } of assigned)
        for (const user of kind === 'group'
          ? (members.get(id) ?? []).flatMap(member => (member.kind === 'group' ? [] : [member.id]))
          : [id])
          users.set(user.toLowerCase(), (users.get(user.toLowerCase()) ?? new Set()).add(app.toLowerCase()))
    return {
      jobs: found.map(({ id, servicePrincipalId }) => ({
        id,
        servicePrincipalId: servicePrincipalId.toLowerCase(),
        assigned: scopes.get(servicePrincipalId)?.length ?? 0,
      })),
      users: Object.fromEntries([...users].map(([id, jobs]) => [id, [...jobs]])),
    }
  },
})
