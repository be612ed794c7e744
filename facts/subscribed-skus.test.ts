import { expect, test } from 'vitest'
import type { GatherContext } from './define.ts'
import subscribedSkus from './subscribed-skus.ts'

const plan = (servicePlanId: string, servicePlanName: string, appliesTo: string | null = 'User') => ({
  servicePlanId,
  servicePlanName,
  provisioningStatus: 'Success',
  appliesTo,
})
const graph = {
  subscribedSkus: async () => [
    {
      skuId: 'E5',
      skuPartNumber: 'SPE_E5',
      capabilityStatus: 'Enabled',
      consumedUnits: 1,
      prepaidUnits: { enabled: 2, suspended: 0, warning: 0 },
      servicePlans: [plan('AAAA', 'EXCHANGE_S_ENTERPRISE'), plan('bbbb', 'EXCHANGE_S_FOUNDATION', 'Company'), plan('cccc', 'NEW', null)],
    },
  ],
  planServices: async () => new Map([['aaaa', 'exchange']]),
}
const rows = async (over: object = {}) =>
  Array.fromAsync(subscribedSkus.rows({ gateways: { graph: { ...graph, ...over } } } as unknown as GatherContext))

test('plans carry the service that acts on them, and plans of the company are on no account', async () => {
  const [sku] = await rows()
  expect(sku?.plans).toEqual([
    { id: 'aaaa', name: 'EXCHANGE_S_ENTERPRISE', service: 'exchange' },
    { id: 'cccc', name: 'NEW', service: null },
  ])
})

test('services that cannot be read are a failure, not plans without a service', async () => {
  await expect(rows({ planServices: async () => Promise.reject(new Error('refused')) })).rejects.toThrow('refused')
})
