import type { Route, RouteRequest } from '../../define.ts'
import type { ServicePrincipal } from '../../../tenant/organization.ts'
import type { Tenant } from '../../../tenant/tenant.ts'
import { directoryCount } from '../odata/directory-count.ts'
import { type Directory, directoryPage } from '../odata/directory-page.ts'
import { entity, pick, type Row } from '../organization/collection.ts'
import { graphTable } from '../wire/graph-table.ts'
import { absent } from '../wire/refusal.ts'
import { unitsOf } from '../wire/cost.ts'

const roles = ['Application.Read.All', 'Application.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All']

/** The secrets of an app that this tenant registered are on its application, not on its principal. */
function principalRow(principal: ServicePrincipal, tenant: Tenant): Row {
  const registered = principal.appOwnerOrganizationId === tenant.id
  return {
    id: principal.id,
    appId: principal.appId,
    displayName: principal.displayName,
    appDisplayName: principal.displayName,
    accountEnabled: principal.accountEnabled,
    appOwnerOrganizationId: principal.appOwnerOrganizationId,
    servicePrincipalType: 'Application',
    appRoles: principal.appRoles.map(role => ({
      id: role.id,
      value: role.value,
      displayName: role.value,
      isEnabled: true,
      allowedMemberTypes: ['Application'],
    })),
    oauth2PermissionScopes: [],
    passwordCredentials: registered ? [] : principal.passwordCredentials,
    keyCredentials: registered ? [] : principal.keyCredentials,
  }
}

/** The principal that `:id` names by object id. */
export function principalOf(request: RouteRequest): ServicePrincipal {
  const id = request.params['id'] ?? ''
  const found =
    request.tenant.servicePrincipals.get(id) ?? request.tenant.servicePrincipals.values().find(each => each.id === id.toLowerCase())
  if (!found) throw absent(id)
  return found
}

export function principalByAppId(request: RouteRequest, appId: string): ServicePrincipal | undefined {
  return request.tenant.servicePrincipals.values().find(each => each.appId.toLowerCase() === appId.toLowerCase())
}

const directory = (request: RouteRequest): Directory<ServicePrincipal> => ({
  set: 'servicePrincipals',
  items: () => request.tenant.servicePrincipals.values(),
  idOf: principal => principal.id,
  read: principal => {
    const row = principalRow(principal, request.tenant)
    return name => row[name]
  },
  searchable: ['displayName'],
  sortable: ['displayName'],
  project: principal => pick(request, principalRow(principal, request.tenant)),
  limits: { default: 100, max: 999 },
  cost: unitsOf(request, 1),
})

const byAppId: Route = {
  roles,
  answer: request => {
    const appId = request.params['appId'] ?? ''
    const found = principalByAppId(request, appId)
    if (!found) throw absent(appId)
    return entity(request, 'servicePrincipals', principalRow(found, request.tenant))
  },
}

export const servicePrincipalRoutes = graphTable('identity', {
  'GET /servicePrincipals': { roles, answer: request => directoryPage(request, directory(request)) },
  'GET /servicePrincipals/$count': { roles, answer: request => directoryCount(request, directory(request)) },
  'GET /servicePrincipals/:id': {
    roles,
    answer: request => entity(request, 'servicePrincipals', principalRow(principalOf(request), request.tenant)),
  },
  "GET /servicePrincipals(appId=':appId')": byAppId,
})
