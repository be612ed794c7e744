import { z } from 'zod'
import { defineValue } from './define.ts'

const value = z.object({
  addressSpaces: z.array(z.object({ domain: z.string(), method: z.string(), tenantId: z.string().nullable() })),
  /** Tenants that may ask with an organization-wide token; null when no configuration exists. */
  allowedTenantIds: z.array(z.string()).nullable(),
  connectors: z.array(z.object({ domains: z.array(z.string()), enabled: z.boolean() })),
})

export type Availability = z.infer<typeof value>

export default defineValue({
  id: 'availability',
  about: 'Routes for free/busy lookups beside organization relationships: address spaces, the answering configuration, connectors.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { exchange: ['Exchange.ManageAsApp'] },
  sources: ['https://learn.microsoft.com/en-us/powershell/module/exchange/add-availabilityaddressspace'],
  value,
  async read({ gateways }) {
    const [spaces, config, connectors] = await Promise.all([
      gateways.exchange.availabilityAddressSpaces(),
      gateways.exchange.availabilityConfig(),
      gateways.exchange.intraOrganizationConnectors(),
    ])
    return {
      addressSpaces: spaces.map(space => ({
        domain: space.ForestName.toLowerCase(),
        method: space.AccessMethod ?? '',
        tenantId: space.TargetTenantId?.toLowerCase() ?? null,
      })),
      allowedTenantIds: config === null ? null : config.AllowedTenantIds.map(id => id.toLowerCase()),
      connectors: connectors.map(connector => ({
        domains: connector.TargetAddressDomains.map(domain => domain.toLowerCase()),
        enabled: connector.Enabled,
      })),
    }
  },
})
