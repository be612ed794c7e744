import { z } from 'zod'
import { allRows } from './paging.ts'
import type { GraphReader } from './reader.ts'

const skuSchema = z.object({
  skuId: z.string(),
  skuPartNumber: z.string(),
  capabilityStatus: z.string(),
  appliesTo: z.string().nullish(),
  consumedUnits: z.number(),
  prepaidUnits: z.object({ enabled: z.number(), suspended: z.number(), warning: z.number() }),
  servicePlans: z.array(
    z.object({
      servicePlanId: z.string(),
      servicePlanName: z.string(),
      provisioningStatus: z.string(),
      appliesTo: z.string().nullish(),
    }),
  ),
})
export type SubscribedSku = z.output<typeof skuSchema>

/** https://learn.microsoft.com/graph/api/subscribedsku-list; never paged. */
export const subscribedSkus = async (graph: GraphReader): Promise<SubscribedSku[]> =>
  allRows(graph, skuSchema, '/subscribedSkus', { units: 3 })
