import { z } from 'zod'
import { segment } from './odata.ts'
import { allRows } from './paging.ts'
import type { GraphReader } from './reader.ts'

const optional = <Type extends z.ZodType>(type: Type) => type.nullish().transform(value => value ?? null)

const methodSchema = z.object({
  '@odata.type': z.string(),
  /** Only temporary access passes have these: https://learn.microsoft.com/en-us/graph/api/resources/temporaryaccesspassauthenticationmethod */
  isUsable: optional(z.boolean()),
  /** `EnabledByPolicy`, `DisabledByPolicy`, `Expired`, `NotYetValid`, `OneTimeUsed`. */
  methodUsabilityReason: optional(z.string()),
  startDateTime: optional(z.string()),
  lifetimeInMinutes: optional(z.int()),
})
export type AuthenticationMethod = Omit<z.output<typeof methodSchema>, '@odata.type'> & {
  /** As Graph names its type, e.g. `fido2AuthenticationMethod`. */
  readonly kind: string
}

/** Methods of one user. One question per user, 20 in a batch. */
export async function authenticationMethods(graph: GraphReader, userId: string): Promise<AuthenticationMethod[]> {
  const rows = await allRows(graph, methodSchema, `/users/${segment(userId)}/authentication/methods`, { perUser: true })
  return rows.map(({ '@odata.type': type, ...method }) => ({ kind: type.replace('#microsoft.graph.', ''), ...method }))
}
