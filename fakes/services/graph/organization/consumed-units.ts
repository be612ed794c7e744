import { assignmentsOf } from '../../../tenant/enabled-plans.ts'
import type { Tenant } from '../../../tenant/tenant.ts'

/** Users per SKU, each counted once however often the SKU reaches them. */
export function consumedUnits(tenant: Tenant): Map<string, number> {
  const units = new Map<string, number>()
  for (const account of tenant.accounts.values())
    for (const skuId of new Set(assignmentsOf(tenant, account).map(license => license.skuId))) units.set(skuId, (units.get(skuId) ?? 0) + 1)
  return units
}
