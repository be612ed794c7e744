import { z } from 'zod'
import { segment } from './odata.ts'
import { allRows } from './paging.ts'
import type { GraphReader } from './reader.ts'

const methodSchema = z.object({ '@odata.type': z.string(), id: z.string().optional() })

/** Kinds of the methods of one user, e.g. `fido2AuthenticationMethod`. One question per user, 20 in a batch. */
export async function authenticationMethods(graph: GraphReader, userId: string): Promise<string[]> {
  const rows = await allRows(graph, methodSchema, `/users/${segment(userId)}/authentication/methods`, { perUser: true })
  return rows.map(row => row['@odata.type'].replace('#microsoft.graph.', ''))
}
