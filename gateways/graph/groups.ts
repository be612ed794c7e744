import { z } from 'zod'
import { query, segment } from './odata.ts'
import { allRows } from './paging.ts'
import type { GraphReader } from './reader.ts'

const groupSchema = z.object({
  id: z.string(),
  displayName: z.string().nullable(),
  mail: z.string().nullable(),
  mailEnabled: z.boolean().nullable(),
  securityEnabled: z.boolean().nullable(),
  assignedLicenses: z.array(z.object({ skuId: z.string(), disabledPlans: z.array(z.string()) })),
  licenseProcessingState: z.object({ state: z.string().nullish() }).nullable(),
})
export type Group = z.output<typeof groupSchema>

const fields = ['id', 'displayName', 'mail', 'mailEnabled', 'securityEnabled', 'assignedLicenses', 'licenseProcessingState']

/** Without its type a member could be a group that nobody looks into. */
const memberSchema = z.object({ '@odata.type': z.string(), id: z.string() })

/** A direct member; `kind` is `user`, `group`, `device`… */
export interface GroupMember {
  readonly id: string
  readonly kind: string
}

/** One group, or null when there is none of that id. */
export const group = async (graph: GraphReader, id: string): Promise<Group | null> =>
  graph.oneOrNull(groupSchema, `/groups/${segment(id)}${query({ select: fields })}`)

/** Direct members of every kind. */
export async function groupMembers(graph: GraphReader, id: string): Promise<GroupMember[]> {
  const rows = await allRows(graph, memberSchema, `/groups/${segment(id)}/members${query({ select: ['id'], top: 999 })}`, { units: 2 })
  return rows.map(row => ({
    id: row.id,
    kind: row['@odata.type'].replace('#microsoft.graph.', ''),
  }))
}

/** Ids of all users in the group and in the groups nested in it. */
export async function transitiveUserIds(graph: GraphReader, id: string): Promise<string[]> {
  const path = `/groups/${segment(id)}/transitiveMembers/microsoft.graph.user${query({ select: ['id'], top: 999, count: true })}`
  const rows = await allRows(graph, z.object({ id: z.string() }), path, {
    units: 4,
    eventual: true,
  })
  return rows.map(row => row.id)
}

/** Ids of the groups that hold a user, nested ones included. One request per user, 20 in a batch. */
export async function groupIdsOfUser(graph: GraphReader, userId: string): Promise<string[]> {
  const path = `/users/${segment(userId)}/transitiveMemberOf${query({ select: ['id'], top: 999 })}`
  const rows = await allRows(graph, memberSchema, path, { units: 2, perUser: true })
  return rows.filter(row => row['@odata.type'] === '#microsoft.graph.group').map(row => row.id)
}
