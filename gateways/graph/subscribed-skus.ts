import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
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

const planSchema = z.object({ assignedPlans: z.array(z.object({ servicePlanId: z.string(), service: z.string().nullable() })) })

/** Service of each plan of the tenant by plan id, as the tenant names it, e.g. `exchange`. https://learn.microsoft.com/graph/api/resources/organization */
export async function planServices(graph: GraphReader): Promise<ReadonlyMap<string, string>> {
  const found = await allRows(graph, planSchema, '/organization?$select=id,assignedPlans')
  if (found.length !== 1)
    throw new WavegateError('answer-ambiguous', `Graph of the ${graph.side} named ${found.length} organizations instead of one.`)
  const plans = found.flatMap(({ assignedPlans }) => assignedPlans)
  return new Map(plans.flatMap(({ servicePlanId, service }) => (service === null ? [] : [[servicePlanId.toLowerCase(), service] as const])))
}

/** https://learn.microsoft.com/graph/api/subscribedsku-list; never paged. */
export const subscribedSkus = async (graph: GraphReader): Promise<SubscribedSku[]> =>
  allRows(graph, skuSchema, '/subscribedSkus', { units: 3 })
