import type { Route, RouteRequest } from '../../define.ts'
import type { MultiTenantOrganization } from '../../../tenant/organization.ts'
import { collection, entity, type Row } from '../organization/collection.ts'
import { graphTable } from '../wire/graph-table.ts'
import { Refusal } from '../wire/refusal.ts'

const roles = ['MultiTenantOrganization.Read.All', 'MultiTenantOrganization.ReadBasic.All', 'MultiTenantOrganization.ReadWrite.All']
const base = '/tenantRelationships/multiTenantOrganization'

/** A tenant outside any multitenant organization answers 404 (assumed). */
function organizationOf(request: RouteRequest): MultiTenantOrganization {
  const found = request.tenant.multiTenantOrganization
  if (!found) throw new Refusal(404, 'ResourceNotFound', 'The tenant is not part of a multitenant organization.')
  return found
}

const memberRow = (member: MultiTenantOrganization['tenants'][number]): Row => ({
  tenantId: member.tenantId,
  displayName: member.displayName,
  role: member.role,
  state: member.state,
})

const get: Route = {
  roles,
  answer: request => {
    const { id, displayName, state } = organizationOf(request)
    return entity(request, 'tenantRelationships/multiTenantOrganization', { id, displayName, description: null, state })
  },
}

const tenants: Route = {
  roles,
  answer: request =>
    collection(request, 'tenantRelationships/multiTenantOrganization/tenants', organizationOf(request).tenants.map(memberRow)),
}

const memberOf = (request: RouteRequest, id: string): MultiTenantOrganization['tenants'][number] => {
  const member = organizationOf(request).tenants.find(each => each.tenantId === id.toLowerCase())
  if (!member) throw new Refusal(404, 'ResourceNotFound', `Tenant '${id}' is not in the multitenant organization.`)
  return member
}

const member: Route = {
  roles,
  answer: request =>
    entity(request, 'tenantRelationships/multiTenantOrganization/tenants', memberRow(memberOf(request, request.params['id'] ?? ''))),
}

const joinRequest: Route = {
  roles,
  answer: request => {
    const { tenant } = request
    const own = memberOf(request, tenant.id)
    const owner = organizationOf(request).tenants.find(each => each.role === 'owner' && each.tenantId !== tenant.id)
    return entity(request, 'tenantRelationships/multiTenantOrganization/joinRequest', {
      memberState: own.state,
      role: own.role,
      addedByTenantId: owner?.tenantId ?? tenant.id,
      transitionDetails: null,
    })
  },
}

export const multiTenantOrganizationRoutes = graphTable('identity', {
  [`GET ${base}`]: get,
  [`GET ${base}/tenants`]: tenants,
  [`GET ${base}/tenants/:id`]: member,
  [`GET ${base}/joinRequest`]: joinRequest,
})
