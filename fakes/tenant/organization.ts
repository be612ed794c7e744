/** Tenant-wide Exchange, trust and service settings. Names follow the vendor's fields. */
export interface Domain {
  readonly name: string
  isVerified: boolean
  isDefault: boolean
  isInitial: boolean
  authenticationType: 'Managed' | 'Federated'
}

export interface OrganizationRelationship {
  readonly name: string
  domainNames: string[]
  enabled: boolean
  freeBusyAccessEnabled: boolean
  freeBusyAccessLevel: 'None' | 'AvailabilityOnly' | 'LimitedDetails'
  mailboxMoveEnabled: boolean
  /** Flags: `Inbound`, `Outbound`, `RemoteInbound`, `RemoteOutbound`. */
  mailboxMoveCapability: string[]
  /** Group ids. */
  mailboxMovePublishedScopes: string[]
  oAuthApplicationId: string | null
  mailTipsAccessEnabled: boolean
  mailTipsAccessLevel: 'None' | 'Limited' | 'All'
  targetApplicationUri: string | null
  targetAutodiscoverEpr: string | null
  targetSharingEpr: string | null
}

export interface AvailabilityAddressSpace {
  readonly forestName: string
  accessMethod: 'OrgWideFBToken' | 'OrgWideFB' | 'PerUserFB' | 'PublicFolder' | 'InternalProxy'
  targetTenantId: string | null
  targetServiceEpr: string | null
}

export interface MigrationEndpoint {
  readonly identity: string
  endpointType: 'ExchangeRemoteMove'
  remoteServer: string
  remoteTenant: string
  applicationId: string
  maxConcurrentMigrations: number
  maxConcurrentIncrementalSyncs: number
  /** What `Test-MigrationServerAvailability` would meet: null works, otherwise the service's message. */
  brokenBecause: string | null
}

export interface RemoteDomain {
  readonly domainName: string
  autoForwardEnabled: boolean
}

/** Exchange organization configuration. */
export interface ExchangeOrganization {
  isDehydrated: boolean
  /** Organization-wide holds in the grammar of `InPlaceHolds`. */
  inPlaceHolds: string[]
  autoForwardingMode: 'Automatic' | 'On' | 'Off'
  availabilityConfig: { orgWideAccount: string | null; allowedTenantIds: string[] } | null
  dataEncryptionPolicies: string[]
  azureRmsLicensingEnabled: boolean
  /** `Get-Mailbox -Archive`: parameters that the roles of reading apps do not grant. */
  withheldParameters?: string[]
}

/** One side of the cross-tenant access policy for one partner; null means: inherits the default. */
export interface PartnerPolicy {
  readonly tenantId: string
  b2bCollaborationInbound: 'allowed' | 'blocked' | null
  b2bCollaborationOutbound: 'allowed' | 'blocked' | null
  inboundTrust: InboundTrust | null
  automaticUserConsent: { inboundAllowed: boolean; outboundAllowed: boolean } | null
  isInMultiTenantOrganization: boolean
  /** `identitySynchronization.userSyncInbound.isSyncAllowed`; null: never set, the route answers 404. */
  userSyncInbound: boolean | null
}

export interface InboundTrust {
  isMfaAccepted: boolean
  isCompliantDeviceAccepted: boolean
  isHybridAzureADJoinedDeviceAccepted: boolean
}

export interface MultiTenantOrganization {
  id: string
  displayName: string
  state: 'active' | 'inactive'
  tenants: { tenantId: string; displayName: string; role: 'owner' | 'member'; state: 'pending' | 'active' | 'removed' }[]
}

export interface ConditionalAccessPolicy {
  readonly id: string
  displayName: string
  state: 'enabled' | 'disabled' | 'enabledForReportingButNotEnforced'
  includeUsers: string[]
  excludeUsers: string[]
  includeGuestsOrExternalUsers: string[] | null
  builtInControls: string[]
}

export interface SensitivityLabel {
  readonly id: string
  name: string
  displayName: string
  priority: number
  hasProtection: boolean
  /** How the label encrypts, as `Get-Label` shows it; null when it does not. */
  protectionType: 'template' | 'userdefined' | null
  doubleKeyEncryptionUrl: string | null
  isEnabled: boolean
  parentId: string | null
}

export interface TeamsFederation {
  allowFederatedUsers: boolean
  allowedDomains: string[] | null
  blockedDomains: string[]
  externalAccessWithTrialTenants: 'Allowed' | 'Blocked'
}

/** An app or first-party service in the tenant; `appRoles` are the roles it exposes, `grants` what it was granted. */
export interface ServicePrincipal {
  readonly id: string
  readonly appId: string
  displayName: string
  accountEnabled: boolean
  appOwnerOrganizationId: string
  appRoles: { id: string; value: string }[]
  /** Application permissions granted to this principal: resource appId and role value. */
  grants: { resourceAppId: string; role: string }[]
  directoryRoles: string[]
  /** Roles of the Exchange role groups that it is a member of. */
  exchangeRoles?: string[]
  passwordCredentials: { keyId: string; endDateTime: string }[]
  keyCredentials: { keyId: string; endDateTime: string }[]
}
