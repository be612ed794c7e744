import type { Route } from '../../define.ts'
import { pagedRows } from '../organization/collection.ts'
import { graphTable } from '../wire/graph-table.ts'

/** Apps registered in this tenant, with the dates of their secrets and certificates: https://learn.microsoft.com/graph/api/application-list */
const list: Route = {
  roles: ['Application.Read.All', 'Application.ReadWrite.All', 'Directory.Read.All'],
  answer: request => {
    const own = [...request.tenant.servicePrincipals.values()].filter(principal => principal.appOwnerOrganizationId === request.tenant.id)
    const rows = own.map(({ id, appId, displayName, passwordCredentials, keyCredentials }) => ({
      // An application has an object id of its own; the twin derives it from the principal's.
      id: `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`,
      appId,
      displayName,
      signInAudience: 'AzureADMultipleOrgs',
      passwordCredentials,
      keyCredentials,
    }))
    return pagedRows(request, 'applications', rows, 2)
  },
}

export const applicationRoutes = graphTable('identity', { 'GET /applications': list })
