import type { Route, RouteRequest } from '../../define.ts'
import type { Sku } from '../../../tenant/license.ts'
import { graphTable } from '../wire/graph-table.ts'
import { collection, type Row } from './collection.ts'
import { consumedUnits } from '../../../tenant/enabled-plans.ts'

const skuRow = (request: RouteRequest, sku: Sku, consumed: number): Row => ({
  id: `${request.tenant.id}_${sku.skuId}`,
  accountName: request.tenant.displayName,
  appliesTo: 'User',
  capabilityStatus: sku.capabilityStatus,
  consumedUnits: consumed,
  prepaidUnits: { enabled: sku.enabled, suspended: sku.suspended, warning: sku.warning, lockedOut: 0 },
  servicePlans: sku.plans.map(plan => ({
    servicePlanId: plan.id,
    servicePlanName: plan.name,
    provisioningStatus: 'Success',
    appliesTo: 'User',
  })),
  skuId: sku.skuId,
  skuPartNumber: sku.skuPartNumber,
  subscriptionIds: [sku.skuId],
})

const skus: Route = {
  roles: ['LicenseAssignment.Read.All', 'LicenseAssignment.ReadWrite.All', 'Organization.Read.All', 'Directory.Read.All'],
  answer: request => {
    const consumed = consumedUnits(request.tenant)
    const rows = [...request.tenant.skus.values()].map(sku => skuRow(request, sku, consumed.get(sku.skuId) ?? 0))
    return collection(request, 'subscribedSkus', rows, 3)
  },
}

/** Expiry dates are not modelled: every subscription renews without an end. */
const subscriptions: Route = {
  roles: ['LicenseAssignment.Read.All', 'Organization.Read.All', 'Directory.Read.All'],
  answer: request => {
    const rows = [...request.tenant.skus.values()].map(sku => ({
      id: sku.skuId,
      skuId: sku.skuId,
      skuPartNumber: sku.skuPartNumber,
      status: sku.capabilityStatus,
      isTrial: false,
      totalLicenses: sku.enabled + sku.warning + sku.suspended,
      nextLifecycleDateTime: null,
    }))
    return collection(request, 'directory/subscriptions', rows)
  },
}

export const subscriptionRoutes = graphTable('identity', { 'GET /subscribedSkus': skus, 'GET /directory/subscriptions': subscriptions })
