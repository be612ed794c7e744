import type { ServicePlan, Sku } from '../tenant/license.ts'
import { e3Plans, e5Plans, exchangeStandardPlans, migrationPlans } from './plans.ts'

export const skuIds = {
  e3: '05e9a617-0261-4cee-bb44-138d3ef5d965',
  e5: '06ebc4ee-1bb5-47dd-8120-11324bc54e06',
  exchangeStandard: '4b9405b0-7788-4568-add1-99614e613b69',
  /** Not published; assumed. Clients recognise the SKU by its part number. */
  migration: '5d3c8f1a-2b4e-4c6d-8f90-a1b2c3d4e5f6',
} as const

/** The SKUs of one tenant with `seats` units each, none shared with another tenant. */
export function createSkus(seats: number): Map<string, Sku> {
  const sku = (skuId: string, skuPartNumber: string, plans: readonly ServicePlan[]): [string, Sku] => [
    skuId,
    {
      skuId,
      skuPartNumber,
      plans,
      enabled: seats,
      suspended: 0,
      warning: 0,
      capabilityStatus: 'Enabled',
    },
  ]
  return new Map([
    sku(skuIds.e3, 'SPE_E3', e3Plans),
    sku(skuIds.e5, 'SPE_E5', e5Plans),
    sku(skuIds.exchangeStandard, 'EXCHANGESTANDARD', exchangeStandardPlans),
    sku(skuIds.migration, 'Cross_tenant_user_data_migration', migrationPlans),
  ])
}
