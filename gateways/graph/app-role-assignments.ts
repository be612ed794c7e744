import { z } from 'zod'
import { query, segment } from './odata.ts'
import { allRows } from './paging.ts'
import type { GraphReader } from './reader.ts'

const assignmentSchema = z.object({ resourceId: z.string(), resourceDisplayName: z.string().nullish(), appRoleId: z.string() })
export type AppRoleAssignment = z.output<typeof assignmentSchema>

/** Applications that one user was assigned to. One question per user, 20 in a batch. */
export const appRoleAssignmentsOfUser = async (graph: GraphReader, userId: string): Promise<AppRoleAssignment[]> =>
  allRows(graph, assignmentSchema, `/users/${segment(userId)}/appRoleAssignments${query({ top: 999 })}`, { units: 2, perUser: true })
