import { appRoleAssignmentsOfUser } from './app-role-assignments.ts'
import { authenticationMethods } from './authentication-methods.ts'
import { authorizationPolicy } from './authorization-policy.ts'
import { conditionalAccessPolicies } from './conditional-access.ts'
import { conversionStamps } from './conversion-stamps.ts'
import { crossTenantDefault, crossTenantPartner, identitySynchronization } from './cross-tenant-access.ts'
import { deletedUsers } from './deleted-users.ts'
import { groupAdditions } from './directory-audits.ts'
import { directoryRoleAssignments } from './directory-roles.ts'
import { group, groupIdsOfUser, groupMembers, transitiveUserIds } from './groups.ts'
import { sendersTo } from './message-traces.ts'
import { migrationJobs, migrationJobUsers } from './migration-jobs.ts'
import { appCredentials, servicePrincipals, servicePrincipalsNamed } from './service-principals.ts'
import { synchronizationJobs, synchronizationMappings, synchronizationScope } from './synchronization.ts'
import type { GraphVersion } from './client.ts'
import { multitenantOrganization } from './multitenant-organization.ts'
import { organization } from './organization.ts'
import type { GraphReader } from './reader.ts'
import { sensitivityLabels } from './sensitivity-labels.ts'
import { planServices, subscribedSkus } from './subscribed-skus.ts'
import type { UserProperty } from './user-shape.ts'
import { allUsers, usersByIds, usersByUpns } from './users.ts'

/** Everything that is read of one side's Microsoft Graph. */
export const graphGateway = (graph: GraphReader, tenantId: string) => ({
  side: graph.side,
  usersByIds: async <Property extends UserProperty>(ids: readonly string[], select: readonly Property[]) => usersByIds(graph, ids, select),
  usersByUpns: async <Property extends UserProperty>(upns: readonly string[], select: readonly Property[]) =>
    usersByUpns(graph, upns, select),
  conversionStamps: async (ids: readonly string[]) => conversionStamps(graph, ids),
  allUsers: <Property extends UserProperty>(select: readonly Property[]) => allUsers(graph, select),
  organization: async () => organization(graph, tenantId),
  subscribedSkus: async () => subscribedSkus(graph),
  planServices: async () => planServices(graph),
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
  servicePrincipals: async (appIds: readonly string[]) => servicePrincipals(graph, appIds),
  servicePrincipalsNamed: async (names: readonly string[]) => servicePrincipalsNamed(graph, names),
  appCredentials: async (appId: string) => appCredentials(graph, appId),
  synchronizationJobs: async () => synchronizationJobs(graph, tenantId),
  synchronizationMappings: async (servicePrincipalId: string, jobId: string) => synchronizationMappings(graph, servicePrincipalId, jobId),
  synchronizationScope: async (servicePrincipalId: string) => synchronizationScope(graph, servicePrincipalId),
  groupAdditions: (from: string) => groupAdditions(graph, from),
  deletedUsers: () => deletedUsers(graph),
  directoryRoleAssignments: async () => directoryRoleAssignments(graph),
  authenticationMethods: async (userId: string) => authenticationMethods(graph, userId),
  appRoleAssignmentsOfUser: async (userId: string) => appRoleAssignmentsOfUser(graph, userId),
  migrationJobs: async (version?: GraphVersion) => migrationJobs(graph, version),
  migrationJobUsers: async (jobId: string, version?: GraphVersion) => migrationJobUsers(graph, jobId, version),
  sendersTo: async (recipient: string, now: number) => sendersTo(graph, recipient, now),
})

export type GraphGateway = ReturnType<typeof graphGateway>
