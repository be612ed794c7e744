import { z } from 'zod'
import { allRows } from './paging.ts'
import type { GraphReader } from './reader.ts'

const organizationSchema = z.object({
  id: z.string(),
  displayName: z.string().nullable(),
  state: z.string(),
})
const memberSchema = z.object({
  tenantId: z.string(),
  displayName: z.string().nullable(),
  role: z.string(),
  state: z.string(),
})
export type MultitenantMember = z.output<typeof memberSchema>
export interface MultitenantOrganization extends z.output<typeof organizationSchema> {
  readonly tenants: readonly MultitenantMember[]
}

/** Null: the tenant belongs to no multitenant organization. */
export async function multitenantOrganization(graph: GraphReader): Promise<MultitenantOrganization | null> {
  const base = '/tenantRelationships/multiTenantOrganization'
  const found = await graph.oneOrNull(organizationSchema, base)
  return found === null ? null : { ...found, tenants: await allRows(graph, memberSchema, `${base}/tenants`) }
}
