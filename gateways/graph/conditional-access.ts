import { z } from 'zod'
import { allRows } from './paging.ts'
import type { GraphReader } from './reader.ts'

/** Graph answers null or an empty list for a part that says nothing; one that is absent was not read. */
const texts = z
  .array(z.string())
  .nullable()
  .transform(list => list ?? [])

/** Kinds of external users; `tenants` are the ids that it is limited to, null for all. */
const guests = z
  .object({
    guestOrExternalUserTypes: z.string().nullable(),
    externalTenants: z
      .object({ membershipKind: z.string(), members: z.array(z.string()).nullish() })
      .refine(({ membershipKind, members }) => membershipKind === 'all' || Array.isArray(members), { error: 'the tenants by their ids' })
      .nullish(),
  })
  .nullable()
  .transform(said => ({
    kinds: (said?.guestOrExternalUserTypes ?? '').split(',').flatMap(kind => (kind.trim() === '' ? [] : [kind.trim()])),
    tenants: said?.externalTenants?.members?.map(id => id.toLowerCase()) ?? null,
  }))

/** Conditions by the parts that are read here; every other part narrows the policy when it says anything. */
const conditionsSchema = z
  .looseObject({
    users: z.object({
      includeUsers: texts,
      excludeUsers: texts,
      includeGroups: texts,
      excludeGroups: texts,
      includeRoles: texts,
      includeGuestsOrExternalUsers: guests,
      excludeGuestsOrExternalUsers: guests,
    }),
    applications: z.object({ includeApplications: texts }).nullable(),
    clientAppTypes: texts,
  })
  .transform(({ users, applications, clientAppTypes, ...further }) => ({
    users,
    applications: applications ?? { includeApplications: [] },
    clientAppTypes,
    narrowedBy: Object.entries(further).flatMap(([name, said]) => (name.startsWith('@') || saysNothing(said) ? [] : [name])),
  }))

/** Null, an empty list, `['all']`, or an object of nothing else. */
function saysNothing(said: unknown): boolean {
  if (said === null || said === undefined) return true
  if (Array.isArray(said)) return said.every(each => String(each).toLowerCase() === 'all')
  return typeof said === 'object' && Object.entries(said).every(([name, value]) => name.startsWith('@') || saysNothing(value))
}

const grantSchema = z
  .object({
    operator: z.string().nullish(),
    builtInControls: texts,
    customAuthenticationFactors: texts.optional(),
    termsOfUse: texts.optional(),
    authenticationStrength: z.unknown().optional(),
  })
  .nullable()
  .transform(grant => ({
    operator: grant?.operator ?? null,
    builtInControls: grant?.builtInControls ?? [],
    further: [grant?.customAuthenticationFactors, grant?.termsOfUse, grant?.authenticationStrength].some(each => !saysNothing(each)),
  }))

const policySchema = z.object({
  id: z.string(),
  displayName: z.string().nullable(),
  state: z.string(),
  conditions: conditionsSchema,
  grantControls: grantSchema,
})
/** `narrowedBy` names the conditions that say more than users, applications and clients. */
export type ConditionalAccessPolicy = z.output<typeof policySchema>

/** One request per second and tenant, for all apps together: read once and keep. */
export const conditionalAccessPolicies = async (graph: GraphReader): Promise<ConditionalAccessPolicy[]> =>
  allRows(graph, policySchema, '/identity/conditionalAccess/policies')
