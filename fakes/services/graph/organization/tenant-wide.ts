import type { Route, RouteRequest } from '../../define.ts'
import type { Sku } from '../../../tenant/license.ts'
import { graphTable } from '../wire/graph-table.ts'
import { absent } from '../wire/refusal.ts'
import { collection, entity, type Row } from './collection.ts'
import { consumedUnits } from './consumed-units.ts'

function organization(request: RouteRequest): Row {
  const { tenant } = request
  let synced = false
  let last: string | null = null
  for (const account of tenant.accounts.values()) {
    if (account.onPremisesSyncEnabled) synced = true
    const at = account.onPremisesLastSyncDateTime
    if (at !== null && (last === null || at > last)) last = at
  }
  return {
    id: tenant.id,
    displayName: tenant.displayName,
    countryLetterCode: tenant.countryLetterCode,
    onPremisesSyncEnabled: synced || null,
    onPremisesLastSyncDateTime: last,
    tenantType: 'AAD',
    verifiedDomains: [...tenant.domains.values()]
      .filter(domain => domain.isVerified)
      .map(({ name, isDefault, isInitial, authenticationType: type }) => ({
        capabilities: 'Email, OfficeCommunicationsOnline',
        isDefault,
        isInitial,
        name,
        type,
      })),
  }
}

const domains = (request: RouteRequest): Row[] =>
  [...request.tenant.domains.values()].map(domain => ({
    id: domain.name,
    authenticationType: domain.authenticationType,
    isDefault: domain.isDefault,
    isInitial: domain.isInitial,
    isRoot: true,
    isVerified: domain.isVerified,
    supportedServices: domain.isVerified ? ['Email', 'OfficeCommunicationsOnline'] : [],
  }))

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

/** Of the vendor's features only password hash sync is modelled: on wherever accounts are synced (assumed). */
const synchronization: Route = {
  roles: ['OnPremDirectorySynchronization.Read.All', 'OnPremDirectorySynchronization.ReadWrite.All'],
  answer: request => {
    const synced = request.tenant.accounts.values().some(account => account.onPremisesSyncEnabled === true)
    return collection(request, 'directory/onPremisesSynchronization', [
      { id: request.tenant.id, features: { passwordSyncEnabled: synced } },
    ])
  },
}

const organizationRoles = ['Organization.Read.All', 'Organization.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All']
const domainRoles = ['Domain.Read.All', 'Domain.ReadWrite.All', 'Directory.Read.All']

export const tenantWideRoutes = graphTable('identity', {
  'GET /organization': { roles: organizationRoles, answer: request => collection(request, 'organization', [organization(request)]) },
  'GET /organization/:id': {
    roles: organizationRoles,
    answer: request => {
      if (request.params['id']?.toLowerCase() !== request.tenant.id) throw absent(request.params['id'] ?? '')
      return entity(request, 'organization', organization(request))
    },
  },
  'GET /domains': { roles: domainRoles, answer: request => collection(request, 'domains', domains(request)) },
  'GET /domains/:id': {
    roles: domainRoles,
    answer: request => {
      const row = domains(request).find(each => each['id'] === request.params['id']?.toLowerCase())
      if (!row) throw absent(request.params['id'] ?? '')
      return entity(request, 'domains', row)
    },
  },
  'GET /subscribedSkus': skus,
  'GET /directory/subscriptions': subscriptions,
  'GET /directory/onPremisesSynchronization': synchronization,
})
