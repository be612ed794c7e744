import { z } from 'zod'
import { literal, query } from './odata.ts'
import { pagedRows } from './paging.ts'
import type { GraphReader } from './reader.ts'

const text = z.string().nullish()
const auditSchema = z.object({
  id: z.string(),
  activityDateTime: z.string(),
  activityDisplayName: z.string(),
  result: text,
  targetResources: z
    .array(
      z.object({
        id: text,
        type: text,
        modifiedProperties: z.array(z.object({ displayName: text, newValue: text })).nullish(),
      }),
    )
    .nullish(),
})

/** Somebody became a direct member of a group. */
export interface GroupAddition {
  /** ISO 8601 UTC. */
  readonly at: string
  /** Ids in lower case; null when the entry does not name one. */
  readonly groupId: string | null
  readonly memberId: string | null
}

/**
 * Members added to any group from `from` on (ISO 8601 UTC). Logs are kept 7 days without and 30 days with a premium license, show an act
 * minutes after it, and answer five requests per ten seconds: one list for all, never one per group.
 */
export async function* groupAdditions(graph: GraphReader, from: string): AsyncGenerator<GroupAddition> {
  const filter = `activityDateTime%20ge%20${encodeURIComponent(from)}%20and%20activityDisplayName%20eq%20${literal('Add member to group')}`
  for await (const row of pagedRows(graph, auditSchema, `/auditLogs/directoryAudits${query({ filter, top: 999 })}`, {
    budget: 'reports',
  })) {
    if (row.activityDisplayName.toLowerCase() !== 'add member to group' || row.result?.toLowerCase() === 'failure') continue
    const named = row.targetResources ?? []
    const isGroup = (type: string | null | undefined): boolean => type?.toLowerCase() === 'group'
    // A member that is a group itself is named first; the group that was changed stands last or in the modified properties.
    const changed = named
      .flatMap(({ modifiedProperties }) => modifiedProperties ?? [])
      .find(({ displayName }) => displayName === 'Group.ObjectID')
    const groupId = (changed?.newValue?.replaceAll('"', '') ?? named.findLast(({ type }) => isGroup(type))?.id)?.toLowerCase()
    const memberId = named.map(({ id }) => id?.toLowerCase()).find(id => id !== undefined && id !== groupId)
    yield { at: row.activityDateTime, groupId: groupId ?? null, memberId: memberId ?? null }
  }
}
