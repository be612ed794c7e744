import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  skuId: z.string(),
  partNumber: z.string(),
  status: z.string(),
  enabled: z.number(),
  warning: z.number(),
  suspended: z.number(),
  consumed: z.number(),
  /** Plans that users can have; `service` as the tenant names it, absent where it names none. */
  plans: z.array(z.object({ id: z.string(), name: z.string(), service: z.string().nullish() })),
})

export type SubscribedSku = z.infer<typeof row>

/** A plan of the whole company, such as EXCHANGE_S_FOUNDATION, is on no account, and no assignment can disable it. */
const isForUsers = ({ appliesTo }: { readonly appliesTo?: string | null | undefined }): boolean => appliesTo?.toLowerCase() !== 'company'

export default defineTable({
  id: 'subscribedSkus',
  about: 'What the tenant has bought: SKUs, their service plans with the service that acts on each, and their seats.',
  sides: ['source', 'target'],
  freshness: 'licenses',
  cost: 'bulk',
  permissions: { graph: [['LicenseAssignment.Read.All', 'Organization.Read.All'], ['Organization.Read.All']] },
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/subscribedsku-list',
    'https://learn.microsoft.com/en-us/graph/api/resources/serviceplaninfo',
    'https://learn.microsoft.com/en-us/graph/api/resources/organization',
  ],
  row,
  key: (sku: SubscribedSku) => sku.skuId,
  async *rows({ gateways }) {
    const [skus, services] = await Promise.all([gateways.graph.subscribedSkus(), gateways.graph.planServices()])
    for (const sku of skus)
      yield {
        skuId: sku.skuId.toLowerCase(),
        partNumber: sku.skuPartNumber,
        status: sku.capabilityStatus ?? '',
        enabled: sku.prepaidUnits.enabled,
        warning: sku.prepaidUnits.warning,
        suspended: sku.prepaidUnits.suspended,
        consumed: sku.consumedUnits,
        plans: sku.servicePlans.filter(isForUsers).map(({ servicePlanId, servicePlanName: name }) => {
          const id = servicePlanId.toLowerCase()
          return { id, name, service: services.get(id) ?? null }
        }),
      }
  },
})
