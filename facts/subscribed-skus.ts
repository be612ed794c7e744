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
  plans: z.array(z.object({ id: z.string(), name: z.string() })),
})

export type SubscribedSku = z.infer<typeof row>

export default defineTable({
  id: 'subscribedSkus',
  about: 'What the tenant has bought: SKUs, their service plans and their seats.',
  sides: ['source', 'target'],
  freshness: 'licenses',
  cost: 'bulk',
  permissions: { graph: ['LicenseAssignment.Read.All', 'Organization.Read.All'] },
  sources: ['https://learn.microsoft.com/en-us/graph/api/subscribedsku-list'],
  row,
  key: (sku: SubscribedSku) => sku.skuId,
  async *rows({ gateways }) {
    for (const sku of await gateways.graph.subscribedSkus())
      yield {
        skuId: sku.skuId.toLowerCase(),
        partNumber: sku.skuPartNumber,
        status: sku.capabilityStatus ?? '',
        enabled: sku.prepaidUnits.enabled,
        warning: sku.prepaidUnits.warning,
        suspended: sku.prepaidUnits.suspended,
        consumed: sku.consumedUnits,
        plans: sku.servicePlans.map(plan => ({ id: plan.servicePlanId.toLowerCase(), name: plan.servicePlanName })),
      }
  },
})
