import { acceptedDomains } from './accepted-domains.ts'
import { applicationRoles } from './application-roles.ts'
import { availabilityAddressSpaces, availabilityConfig, intraOrganizationConnectors } from './availability.ts'
import { dataEncryptionPolicies } from './data-encryption-policies.ts'
import { distributionGroups } from './distribution-groups.ts'
import { irmConfiguration } from './irm-configuration.ts'
import { mailUser, mailUsers, softDeletedMailUsers } from './mail-users.ts'
import { mailboxPermissions } from './mailbox-permissions.ts'
import { mailboxStatistics, recoverableFolders } from './mailbox-statistics.ts'
import { mailbox, mailboxes, softDeletedMailboxes } from './mailboxes.ts'
import { migrationUsers } from './migration-users.ts'
import { migrationEndpoints } from './migration-endpoints.ts'
import { moveRequests } from './move-requests.ts'
import { organizationConfig } from './organization-config.ts'
import { organizationRelationships } from './organization-relationships.ts'
import type { ExchangeReader } from './reader.ts'
import { recipientPermissions } from './recipient-permissions.ts'
import { recipients } from './recipients.ts'
import { remoteDomains } from './remote-domains.ts'
import { serverAvailability } from './server-availability.ts'
import { outboundSpamFilterPolicies } from './spam-filter-policy.ts'
import { users } from './users.ts'

/** Everything that is read of one side's Exchange Online. */
export const exchangeGateway = (exchange: ExchangeReader) => ({
  side: exchange.side,
  mailboxes: () => mailboxes(exchange),
  softDeletedMailboxes: () => softDeletedMailboxes(exchange),
  mailbox: async (identity: string) => mailbox(exchange, identity),
  mailUsers: () => mailUsers(exchange),
  softDeletedMailUsers: () => softDeletedMailUsers(exchange),
  mailUser: async (identity: string) => mailUser(exchange, identity),
  recipients: () => recipients(exchange),
  users: () => users(exchange),
  organizationConfig: async () => organizationConfig(exchange),
  acceptedDomains: async () => acceptedDomains(exchange),
  organizationRelationships: async () => organizationRelationships(exchange),
  availabilityAddressSpaces: async () => availabilityAddressSpaces(exchange),
  availabilityConfig: async () => availabilityConfig(exchange),
  intraOrganizationConnectors: async () => intraOrganizationConnectors(exchange),
  migrationEndpoints: async () => migrationEndpoints(exchange),
  migrationUsers: () => migrationUsers(exchange),
  moveRequests: () => moveRequests(exchange),
  mailboxStatistics: async (mailboxGuid: string) => mailboxStatistics(exchange, mailboxGuid),
  recoverableFolders: async (mailboxGuid: string) => recoverableFolders(exchange, mailboxGuid),
  mailboxPermissions: async (identity: string) => mailboxPermissions(exchange, identity),
  recipientPermissions: () => recipientPermissions(exchange),
  distributionGroups: () => distributionGroups(exchange),
  outboundSpamFilterPolicies: async () => outboundSpamFilterPolicies(exchange),
  remoteDomains: async () => remoteDomains(exchange),
  applicationRoles: async (servicePrincipalId: string) => applicationRoles(exchange, servicePrincipalId),
  irmConfiguration: async () => irmConfiguration(exchange),
  dataEncryptionPolicies: async () => dataEncryptionPolicies(exchange),
  serverAvailability: async (endpoint: string, testMailbox: string) => serverAvailability(exchange, endpoint, testMailbox),
})

export type ExchangeGateway = ReturnType<typeof exchangeGateway>
