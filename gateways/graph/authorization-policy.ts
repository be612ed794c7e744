import { z } from 'zod'
import type { GraphReader } from './reader.ts'

const policySchema = z.object({
  allowInvitesFrom: z.string(),
  guestUserRoleId: z.string().nullish(),
})
export type AuthorizationPolicy = z.output<typeof policySchema>

/** https://learn.microsoft.com/graph/api/authorizationpolicy-get */
export const authorizationPolicy = async (graph: GraphReader): Promise<AuthorizationPolicy> =>
  graph.one(policySchema, '/policies/authorizationPolicy')
