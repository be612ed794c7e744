import { authorizationPolicy } from './authorization-policy.ts'
import { conditionalAccessPolicies } from './conditional-access.ts'
import { crossTenantDefault, crossTenantPartner, identitySynchronization } from './cross-tenant-access.ts'
import { domains } from './domains.ts'
import { group, groupIdsOfUser, groupMembers, transitiveUserIds } from './groups.ts'
import { multitenantOrganization } from './multitenant-organization.ts'
import { organization } from './organization.ts'
import type { GraphReader } from './reader.ts'
import { sensitivityLabels } from './sensitivity-labels.ts'
import { subscribedSkus } from './subscribed-skus.ts'
import type { UserProperty } from './user-shape.ts'
import { allUsers, countUsers, usersByIds, usersByUpns } from './users.ts'

/** Everything that is read of one side's Microsoft Graph. */
export const graphGateway = (graph: GraphReader) => ({
  side: graph.side,
  usersByIds: async <Property extends UserProperty>(ids: readonly string[], select: readonly Property[]) => usersByIds(graph, ids, select),
  usersByUpns: async <Property extends UserProperty>(upns: readonly string[], select: readonly Property[]) =>
    usersByUpns(graph, upns, select),
  allUsers: <Property extends UserProperty>(select: readonly Property[]) => allUsers(graph, select),
  countUsers: async () => countUsers(graph),
  organization: async () => organization(graph),
  domains: async () => domains(graph),
  subscribedSkus: async () => subscribedSkus(graph),
  group: async (id: string) => group(graph, id),
  groupMembers: async (id: string) => groupMembers(graph, id),
  transitiveUserIds: async (groupId: string) => transitiveUserIds(graph, groupId),
  groupIdsOfUser: async (userId: string) => groupIdsOfUser(graph, userId),
  crossTenantDefault: async () => crossTenantDefault(graph),
  crossTenantPartner: async (tenantId: string) => crossTenantPartner(graph, tenantId),
  identitySynchronization: async (tenantId: string) => identitySynchronization(graph, tenantId),
  multitenantOrganization: async () => multitenantOrganization(graph),
  authorizationPolicy: async () => authorizationPolicy(graph),
  conditionalAccessPolicies: async () => conditionalAccessPolicies(graph),
  sensitivityLabels: async () => sensitivityLabels(graph),
})

export type GraphGateway = ReturnType<typeof graphGateway>
