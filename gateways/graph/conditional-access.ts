import { z } from 'zod'
import { allRows } from './paging.ts'
import type { GraphReader } from './reader.ts'

const texts = z
  .array(z.string())
  .nullish()
  .transform(list => list ?? [])
const policySchema = z.object({
  id: z.string(),
  displayName: z.string().nullable(),
  state: z.string(),
  conditions: z.object({
    users: z.object({
      includeUsers: texts,
      excludeUsers: texts,
      includeGroups: texts,
      excludeGroups: texts,
      includeRoles: texts,
      includeGuestsOrExternalUsers: z
        .object({ guestOrExternalUserTypes: z.string().nullish() })
        .nullish()
        .transform(guests => (guests?.guestOrExternalUserTypes ?? '').split(',').filter(kind => kind !== '')),
    }),
  }),
  grantControls: z
    .object({ builtInControls: texts })
    .nullish()
    .transform(grant => grant?.builtInControls ?? []),
})
/** `grantControls` and the kinds of guests are flat lists. */
export type ConditionalAccessPolicy = z.output<typeof policySchema>

/** One request per second and tenant, for all apps together: read once and keep. */
export const conditionalAccessPolicies = async (graph: GraphReader): Promise<ConditionalAccessPolicy[]> =>
  allRows(graph, policySchema, '/identity/conditionalAccess/policies')
