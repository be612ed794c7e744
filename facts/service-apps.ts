import { z } from 'zod'
import { serviceApps as wanted } from '../data/service-apps/service-apps.ts'
import { defineTable } from './define.ts'

const row = z.object({
  /** Object id of the service principal. */
  id: z.string(),
  /** Lower case. */
  appId: z.string(),
  displayName: z.string(),
  enabled: z.boolean().nullable(),
  /** Tenant in which the app is registered, lower case; null when the service did not say. */
  ownerTenantId: z.string().nullable(),
  /** Values of the application permissions granted to it. */
  roles: z.array(z.string()),
  /** Definition ids of the directory roles that it holds for the whole tenant. */
  directoryRoles: z.array(z.string()),
})

export type ServiceAppRow = z.infer<typeof row>

export default defineTable({
  id: 'serviceApps',
  about: 'Apps of the migration orchestrator in the tenant, found by client id or by name, with what they may do.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { graph: [['Application.Read.All'], ['RoleManagement.Read.Directory']] },
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/serviceprincipal-list-approleassignments',
    'https://learn.microsoft.com/en-us/graph/api/rbacapplication-list-roleassignments',
  ],
  row,
  key: (app: ServiceAppRow) => app.id.toLowerCase(),
  async *rows({ gateways }) {
    const [byId, byName, assignments] = await Promise.all([
      gateways.graph.servicePrincipals(wanted.flatMap(app => app.appIds)),
      gateways.graph.servicePrincipalsNamed(wanted.flatMap(app => app.displayNames)),
      gateways.graph.directoryRoleAssignments(),
    ])
    for (const principal of new Map([...byId, ...byName].map(each => [each.id, each])).values())
      yield {
        id: principal.id,
        appId: principal.appId,
        displayName: principal.displayName,
        enabled: principal.accountEnabled,
        ownerTenantId: principal.ownerTenantId,
        roles: [...new Set(principal.grants.map(grant => grant.role))],
        directoryRoles: assignments
          .filter(({ principalId, directoryScopeId }) => principalId === principal.id && directoryScopeId === '/')
          .map(({ roleDefinitionId }) => roleDefinitionId.toLowerCase()),
      }
  },
})
