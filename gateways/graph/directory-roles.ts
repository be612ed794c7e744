import { z } from 'zod'
import { query } from './odata.ts'
import { allRows } from './paging.ts'
import type { GraphReader } from './reader.ts'

const assignmentSchema = z.object({ principalId: z.string(), roleDefinitionId: z.string(), directoryScopeId: z.string().nullable() })
export type DirectoryRoleAssignment = z.output<typeof assignmentSchema>

/** Every assignment of a directory role in the tenant: few, and one list costs less than a question per user. */
export const directoryRoleAssignments = async (graph: GraphReader): Promise<DirectoryRoleAssignment[]> =>
  allRows(
    graph,
    assignmentSchema,
    `/roleManagement/directory/roleAssignments${query({ select: ['id', 'principalId', 'roleDefinitionId', 'directoryScopeId'] })}`,
  )
