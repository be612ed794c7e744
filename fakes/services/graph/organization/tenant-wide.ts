import type { Route, RouteRequest } from '../../define.ts'
import { graphTable } from '../wire/graph-table.ts'
import { absent } from '../wire/refusal.ts'
import { directoryCount } from '../odata/directory-count.ts'
import { unitsOf } from '../wire/cost.ts'
import { collection, entity, type Row } from './collection.ts'

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
    assignedPlans: [...new Map([...tenant.skus.values()].flatMap(sku => sku.plans.map(plan => [plan.id, { sku, plan }]))).values()].map(
      ({ sku, plan }) => ({
        capabilityStatus: sku.capabilityStatus,
        service: plan.service,
        servicePlanId: plan.id,
      }),
    ),
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
  // That domains are counted under the rule of other directory objects is assumed.
  'GET /domains/$count': {
    roles: domainRoles,
    answer: request =>
      directoryCount(request, {
        items: () => domains(request),
        read: row => name => row[name],
        searchable: [],
        cost: unitsOf(request, 1),
      }),
  },
  'GET /domains/:id': {
    roles: domainRoles,
    answer: request => {
      const row = domains(request).find(each => each['id'] === request.params['id']?.toLowerCase())
      if (!row) throw absent(request.params['id'] ?? '')
      return entity(request, 'domains', row)
    },
  },
  'GET /directory/onPremisesSynchronization': synchronization,
})
