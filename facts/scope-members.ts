import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  /** Entra object id of a direct member of any kind, lower case. */
  id: z.string(),
  /** Ids of the scope groups that it is in, lower case. */
  groups: z.array(z.string()),
})

export type ScopeMember = z.infer<typeof row>

export default defineTable({
  id: 'scopeMembers',
  about: 'The direct members of the groups that publish mailboxes for moving, one row each.',
  sides: ['source'],
  freshness: 'addresses',
  cost: 'bulk',
  permissions: { graph: ['GroupMember.Read.All', 'Group.Read.All'] },
  sources: ['https://learn.microsoft.com/en-us/graph/api/group-list-members'],
  row,
  key: (member: ScopeMember) => member.id,
  async *rows({ gateways, settings }) {
    const groups = new Map<string, string[]>()
    for (const group of new Set(settings.source.scopeGroups.map(id => id.toLowerCase()))) {
      if ((await gateways.graph.group(group)) === null) continue
      for (const member of await gateways.graph.groupMembers(group)) {
        const id = member.id.toLowerCase()
        groups.set(id, [...(groups.get(id) ?? []), group])
      }
    }
    for (const [id, found] of groups) yield { id, groups: found }
  },
})
