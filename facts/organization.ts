import { z } from 'zod'
import { defineValue } from './define.ts'

const value = z.object({
  tenantId: z.string(),
  displayName: z.string(),
  /** Lower case. */
  verifiedDomains: z.array(z.string()),
  initialDomain: z.string().nullable(),
  onPremisesSyncEnabled: z.boolean().nullable(),
})

export type Organization = z.infer<typeof value>

export default defineValue({
  id: 'organization',
  about: 'The tenant itself: its id, its name and the domains that it has verified.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { graph: ['Organization.Read.All'] },
  sources: ['https://learn.microsoft.com/en-us/graph/api/organization-get'],
  value,
  async read({ gateways }) {
    const organization = await gateways.graph.organization()
    return {
      tenantId: organization.id,
      displayName: organization.displayName ?? '',
      verifiedDomains: organization.verifiedDomains.map(domain => domain.name.toLowerCase()),
      initialDomain: organization.verifiedDomains.find(domain => domain.isInitial)?.name.toLowerCase() ?? null,
      onPremisesSyncEnabled: organization.onPremisesSyncEnabled ?? null,
    }
  },
})
