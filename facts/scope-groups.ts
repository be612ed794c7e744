import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  id: z.string(),
  displayName: z.string(),
  mail: z.string().nullable(),
  /** Null when the service did not say, as in the line below. */
  mailEnabled: z.boolean().nullable(),
  securityEnabled: z.boolean().nullable(),
  /** Direct members of every kind. */
  members: z.int(),
  /** Ids of the groups that are direct members. */
  nestedGroups: z.array(z.string()),
})

export type ScopeGroup = z.infer<typeof row>

export default defineTable({
  id: 'scopeGroups',
  about: 'The groups of the configuration that publish mailboxes for moving, with the kind and number of their direct members.',
  sides: ['source'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { graph: ['GroupMember.Read.All', 'Group.Read.All'] },
  sources: ['https://learn.microsoft.com/en-us/graph/api/group-list-members'],
  row,
  key: (group: ScopeGroup) => group.id.toLowerCase(),
  async *rows({ gateways, settings }) {
    const ids = [...new Set(settings.source.scopeGroups.map(id => id.toLowerCase()))]
    const found = await Promise.all(
      ids.map(async id => {
        const group = await gateways.graph.group(id)
        return group === null ? null : { group, members: await gateways.graph.groupMembers(id) }
      }),
    )
    for (const one of found)
      if (one !== null)
        yield {
          id: one.group.id.toLowerCase(),
          displayName: one.group.displayName ?? '',
          mail: one.group.mail,
          mailEnabled: one.group.mailEnabled,
          securityEnabled: one.group.securityEnabled,
          members: one.members.length,
          nestedGroups: one.members.filter(member => member.kind === 'group').map(member => member.id.toLowerCase()),
        }
  },
})
