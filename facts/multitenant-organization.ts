import { z } from 'zod'
import { defineValue } from './define.ts'

const value = z.object({
  /** Null when the tenant belongs to no multitenant organization. */
  organization: z
    .object({
      id: z.string(),
      displayName: z.string(),
      /** `active` or `inactive`. */
      state: z.string(),
      /** `role`: `owner`, `member`; `state`: `pending`, `active`, `removed`. */
      tenants: z.array(z.object({ tenantId: z.string(), displayName: z.string(), role: z.string(), state: z.string() })),
    })
    .nullable(),
})

export type MultitenantOrganization = z.infer<typeof value>

export default defineValue({
  id: 'multitenantOrganization',
  about: 'The multitenant organization as this tenant sees it, with its members.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { graph: ['MultiTenantOrganization.Read.All'] },
  sources: ['https://learn.microsoft.com/en-us/graph/api/resources/multitenantorganization'],
  value,
  async read({ gateways }) {
    const found = await gateways.graph.multitenantOrganization()
    if (found === null) return { organization: null }
    const tenants = found.tenants.map(({ tenantId, displayName, role, state }) => ({
      tenantId: tenantId.toLowerCase(),
      displayName: displayName ?? '',
      role,
      state,
    }))
    return { organization: { id: found.id, displayName: found.displayName ?? '', state: found.state, tenants } }
  },
})
