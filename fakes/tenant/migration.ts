/** Moves and provisioning between tenants. */
export interface ProvisioningJob {
  readonly id: string
  readonly servicePrincipalId: string
  readonly partnerTenantId: string
  scheduleState: 'Active' | 'Disabled' | 'Paused'
  statusCode: 'NotConfigured' | 'NotRun' | 'Active' | 'Paused' | 'Quarantine'
  quarantineReason: string | null
  lastSuccess: string | null
  syncAll: boolean
  /** Account ids in scope when `syncAll` is false. */
  scope: Set<string>
  /** Constant mapped to the partner's `userType`. */
  mappedUserType: 'Member' | 'Guest'
  mapsShowInAddressList: boolean
}

export interface ProvisioningLogEntry {
  readonly id: string
  activityDateTime: string
  jobId: string
  action: 'create' | 'update' | 'delete' | 'stagedDelete' | 'disable' | 'other'
  status: 'success' | 'failure' | 'skipped' | 'warning'
  sourceId: string
  targetId: string
  errorCode: string | null
  reason: string | null
}

/** `MigrationBatch` of the target's Exchange. */
export interface MigrationBatch {
  readonly identity: string
  status: string
  sourceEndpoint: string
  targetDeliveryDomain: string
  completeAfter: string | null
  startAfter: string | null
  users: MigrationUser[]
  created: string
}

export interface MigrationUser {
  /** Target address as in the batch's CSV. */
  readonly identity: string
  readonly accountId: string
  batchId: string
  status: string
  statusSummary: 'Active' | 'Synced' | 'Completed' | 'Failed' | 'Stopped'
  errorSummary: string | null
  skippedItemCount: number
  dataConsistencyScore: 'Perfect' | 'Good' | 'Investigate' | 'Poor'
  skippedItemsApproved: boolean
}

/** `crossTenantMigrationJob` of the target. */
export interface OrchestratorJob {
  readonly id: string
  displayName: string
  jobType: 'validate' | 'migrate'
  sourceTenantId: string
  completeAfterDateTime: string
  status: string
  message: string
  createdDateTime: string
  createdBy: string
  lastUpdatedDateTime: string
  validatedDateTime: string | null
  exchangeSettings: { sourceEndpoint: string; targetDeliveryDomain: string } | null
  workloads: ('Exchange' | 'ODSP' | 'Teams' | 'Meeting')[]
  users: OrchestratorTask[]
}

export interface OrchestratorTask {
  /** The target user's object id. */
  readonly id: string
  lastUpdatedDateTime: string
  currentStatus: {
    service: 'Exchange' | 'ODSP' | 'Teams' | 'Meeting'
    status: string
    message: string
    errors: { code: string; message: string }[]
  }[]
}

/** A CTIM mapping: written stamp of one pair. Kept by the target account that was paired; `targetId` is the one that the service has in the end. */
export interface IdentityMapping {
  readonly sourceId: string
  readonly targetId: string
  state: 'Copied' | 'Mapped' | 'Completed'
}

export interface Drive {
  readonly ownerId: string
  webUrl: string
  /** `SPSPERS#10`, or `RedirectSite#0` after a move. */
  template: 'SPSPERS#10' | 'RedirectSite#0'
  usedBytes: number
  itemCount: number
  longestPath: number
  lockState: 'Unlock' | 'ReadOnly' | 'NoAccess'
  onHold: boolean
  /** Files under user-defined permissions or double key encryption. */
  protectedFiles: number
  redirectTo: string | null
}

/** One entry of SharePoint's cross-tenant identity map, kept in the target. */
export interface SharePointMapping {
  readonly sourceUpn: string
  targetUpn: string
  targetEmail: string
  userType: 'RegularUser' | 'GuestUser'
}

export interface SharePointTrust {
  readonly partnerHostUrl: string
  partnerRole: 'Source' | 'Target'
  verification: 'GoodToProceed' | 'NotEstablished' | 'NotEstablishedByPartner' | 'DormantByPartner' | 'CouldNotContactPartner'
  compatibility: 'Compatible' | 'Warning' | 'Incompatible'
}

/** `sharePointMigrationTask` of the source. */
export interface DriveMoveTask {
  readonly id: string
  sourceUpn: string
  targetUpn: string
  status: 'notStarted' | 'inProgress' | 'completed' | 'cancelled' | 'failed'
  validateOnly: boolean
  /** Preferred start; null is at once. */
  notBefore: string | null
  createdDateTime: string
  startedDateTime: string | null
  finishedDateTime: string | null
  error: { code: string; message: string } | null
}

export interface EngageUser {
  /** Numeric id of the network. */
  readonly id: number
  readonly accountId: string
  email: string
  state: 'active' | 'pending' | 'suspended' | 'deleted'
  guest: boolean
  aadGuest: boolean
}

export interface EngageNetwork {
  readonly id: number
  name: string
  users: Map<string, EngageUser>
}

export interface TeamsContent {
  readonly accountId: string
  messages: number
  threads: number
  meetings: number
  /** Of these, what the import does not take. */
  notImportable?: { messages: number; threads: number }
}

export interface TracedMessage {
  readonly id: string
  messageId: string
  senderAddress: string
  recipientAddress: string
  subject: string
  size: number
  receivedDateTime: string
  status: 'gettingStatus' | 'pending' | 'failed' | 'delivered' | 'expanded' | 'quarantined' | 'filteredAsSpam'
  /** Not shown by traces before this time. */
  visibleFrom: string
}
