import type { Account } from './account.ts'
import type { Group } from './group.ts'
import type { Sku } from './license.ts'
import type {
  Drive,
  DriveMoveTask,
  EngageNetwork,
  IdentityMapping,
  MigrationBatch,
  OrchestratorJob,
  ProvisioningJob,
  ProvisioningLogEntry,
  SharePointMapping,
  SharePointTrust,
  TeamsContent,
  TracedMessage,
} from './migration.ts'
import type {
  AvailabilityAddressSpace,
  ConditionalAccessPolicy,
  Domain,
  ExchangeOrganization,
  MigrationEndpoint,
  MultiTenantOrganization,
  OrganizationRelationship,
  PartnerPolicy,
  RemoteDomain,
  SensitivityLabel,
  ServicePrincipal,
  TeamsFederation,
} from './organization.ts'
import type { Recipient } from './recipient.ts'

/** Which tenant of the world this is; `other` tenants are further members of the organization. */
export type TenantName = 'source' | 'target' | 'other'

/** One fake tenant: state only. Rules live in `behaviours/`, wire shapes in `services/`. */
export interface Tenant {
  readonly name: TenantName
  readonly id: string
  displayName: string
  readonly initialDomain: string
  countryLetterCode: string
  domains: Map<string, Domain>
  accounts: Map<string, Account>
  deletedAccounts: Map<string, Account>
  recipients: Map<string, Recipient>
  softDeletedRecipients: Map<string, Recipient>
  groups: Map<string, Group>
  skus: Map<string, Sku>
  servicePrincipals: Map<string, ServicePrincipal>
  partners: Map<string, PartnerPolicy>
  defaultPolicy: PartnerPolicy
  multiTenantOrganization: MultiTenantOrganization | null
  allowInvitesFrom: 'none' | 'adminsAndGuestInviters' | 'adminsGuestInvitersAndAllMembers' | 'everyone'
  conditionalAccess: Map<string, ConditionalAccessPolicy>
  labels: Map<string, SensitivityLabel>
  exchange: ExchangeOrganization
  organizationRelationships: Map<string, OrganizationRelationship>
  availabilityAddressSpaces: Map<string, AvailabilityAddressSpace>
  migrationEndpoints: Map<string, MigrationEndpoint>
  remoteDomains: Map<string, RemoteDomain>
  provisioningJobs: Map<string, ProvisioningJob>
  provisioningLog: ProvisioningLogEntry[]
  migrationBatches: Map<string, MigrationBatch>
  orchestratorJobs: Map<string, OrchestratorJob>
  identityMappings: Map<string, IdentityMapping>
  drives: Map<string, Drive>
  sharePointMap: Map<string, SharePointMapping>
  sharePointTrusts: SharePointTrust[]
  driveMoves: Map<string, DriveMoveTask>
  sharePointCustomerKey: boolean
  engage: EngageNetwork
  teamsFederation: TeamsFederation
  teamsContent: Map<string, TeamsContent>
  messages: TracedMessage[]
  /** Registered clients of this tenant's token endpoint. */
  clients: Map<string, OAuthClient>
}

/** An app registration that may sign in: its secret, its certificate thumbprints, its granted application roles. */
export interface OAuthClient {
  readonly clientId: string
  secret: string | null
  /** PEM of certificates whose assertions are accepted. */
  certificates: string[]
  /** Issuer and subject of accepted federated assertions (workload identity). */
  federated: { issuer: string; subject: string; jwks: { keys: Record<string, unknown>[] } }[]
  /** Granted application roles by resource host name key: `graph`, `exchange`, `sharepoint`, `compliance`, `teams`. */
  roles: Record<string, string[]>
}
