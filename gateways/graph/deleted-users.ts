import { query } from './odata.ts'
import { pagedRows } from './paging.ts'
import type { GraphReader } from './reader.ts'
import { userSchema } from './user-shape.ts'
import type { GraphUser } from './user-shape.ts'

const select = ['id', 'userPrincipalName', 'displayName', 'mail', 'proxyAddresses', 'userType', 'deletedDateTime'] as const

export type DeletedUser = GraphUser<(typeof select)[number]>

/** Users that can still be restored: 30 days after their deletion. */
export const deletedUsers = (graph: GraphReader): AsyncGenerator<DeletedUser> =>
  pagedRows(graph, userSchema(select), `/directory/deletedItems/microsoft.graph.user${query({ select, top: 999 })}`)
