import type { Route, RouteRequest } from '../../define.ts'
import type { ServicePrincipal } from '../../../tenant/organization.ts'
import { pagedRows, type Row } from '../organization/collection.ts'
import { accountOf } from '../users/find-account.ts'
import { graphTable } from '../wire/graph-table.ts'
import { principalByAppId, principalOf } from './service-principals.ts'

const roles = ['Application.Read.All', 'Directory.Read.All', 'AppRoleAssignment.ReadWrite.All']

/** The role that an assignment to an app without own roles carries. */
const defaultAccess = '00000000-0000-0000-0000-000000000000'

/** A grant as Graph's `appRoleAssignment`; the id is opaque to clients. */
function grantRow(request: RouteRequest, principal: ServicePrincipal, grant: ServicePrincipal['grants'][number]): Row {
  const resource = principalByAppId(request, grant.resourceAppId)
  const appRoleId = resource?.appRoles.find(role => role.value === grant.role)?.id ?? defaultAccess
  return {
    id: Buffer.from(`${principal.id}:${grant.resourceAppId}:${grant.role}`).toString('base64url'),
    appRoleId,
    principalDisplayName: principal.displayName,
    principalId: principal.id,
    principalType: 'ServicePrincipal',
    resourceDisplayName: resource?.displayName ?? grant.resourceAppId,
    resourceId: resource?.id ?? grant.resourceAppId,
  }
}

/** Users assigned to the sync app are in the scope of its jobs when `SyncAll` is off. */
function scopeRows(request: RouteRequest, principal: ServicePrincipal, accountId: string | null): Row[] {
  const rows: Row[] = []
  for (const job of request.tenant.provisioningJobs.values()) {
    if (job.servicePrincipalId !== principal.id) continue
    for (const id of accountId === null ? job.scope : job.scope.has(accountId) ? [accountId] : [])
      rows.push({
        id: Buffer.from(`${principal.id}:${id}`).toString('base64url'),
        appRoleId: defaultAccess,
        principalDisplayName: request.tenant.accounts.get(id)?.displayName ?? null,
        principalId: id,
        principalType: request.tenant.groups.has(id) ? 'Group' : 'User',
        resourceDisplayName: principal.displayName,
        resourceId: principal.id,
      })
  }
  return rows
}

const granted: Route = {
  roles,
  answer: request => {
    const principal = principalOf(request)
    const rows = principal.grants.map(grant => grantRow(request, principal, grant))
    return pagedRows(request, `servicePrincipals('${principal.id}')/appRoleAssignments`, rows, 2)
  },
}

const assigned: Route = {
  roles,
  answer: request => {
    const resource = principalOf(request)
    const rows = [...request.tenant.servicePrincipals.values()].flatMap(client =>
      client.grants
        .filter(grant => grant.resourceAppId.toLowerCase() === resource.appId.toLowerCase())
        .map(grant => grantRow(request, client, grant)),
    )
    return pagedRows(request, `servicePrincipals('${resource.id}')/appRoleAssignedTo`, [...rows, ...scopeRows(request, resource, null)], 2)
  },
}

const ofUser: Route = {
  roles,
  answer: request => {
    const account = accountOf(request)
    const rows = [...request.tenant.servicePrincipals.values()].flatMap(principal => scopeRows(request, principal, account.id))
    return pagedRows(request, `users('${account.id}')/appRoleAssignments`, rows, 2)
  },
}

/** The twin's tenants have consented to application permissions only. */
const delegatedGrants: Route = {
  roles: ['Directory.Read.All', 'DelegatedPermissionGrant.Read.All', 'DelegatedPermissionGrant.ReadWrite.All'],
  answer: request => pagedRows(request, 'oauth2PermissionGrants', [], 2),
}

export const appRoleRoutes = graphTable('identity', {
  'GET /servicePrincipals/:id/appRoleAssignments': granted,
  'GET /servicePrincipals/:id/appRoleAssignedTo': assigned,
  'GET /users/:id/appRoleAssignments': ofUser,
  'GET /oauth2PermissionGrants': delegatedGrants,
})
