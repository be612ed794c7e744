/** State of one Entra user object. Times are ISO 8601 UTC strings of the world's virtual clock. */
export interface Account {
  readonly id: string
  userPrincipalName: string
  displayName: string
  givenName: string
  surname: string
  mail: string | null
  mailNickname: string
  otherMails: string[]
  /** The one list that Graph shows as `proxyAddresses` and Exchange as `EmailAddresses`. Primary is `SMTP:`. */
  proxyAddresses: string[]
  userType: 'Member' | 'Guest' | null
  creationType: string | null
  externalUserState: 'PendingAcceptance' | 'Accepted' | null
  externalUserStateChangeDateTime: string | null
  convertedToInternalUserDateTime: string | null
  identities: AccountIdentity[]
  accountEnabled: boolean
  usageLocation: string | null
  showInAddressList: boolean | null
  imAddresses: string[]
  onPremisesImmutableId: string | null
  onPremisesSyncEnabled: boolean | null
  onPremisesUserPrincipalName: string | null
  onPremisesLastSyncDateTime: string | null
  onPremisesProvisioningErrors: ProvisioningConflict[]
  serviceProvisioningErrors: ServiceProvisioningError[]
  /** Direct assignments only; what groups give is in `Group.assignedLicenses`. */
  directLicenses: LicenseAssignment[]
  /** Errors that the licensing engine reports, by SKU id; anything absent is `None`. */
  licenseErrors: Record<string, LicenseError>
  /** Directory role template ids held by the account. */
  directoryRoles: string[]
  authenticationMethods: AuthenticationMethod[]
  createdDateTime: string
  deletedDateTime: string | null
  /** Absent until somebody signs in to the twin as this user. */
  lastSignInDateTime?: string
}

export interface AccountIdentity {
  signInType: 'userPrincipalName' | 'federated' | 'emailAddress'
  issuer: string
  issuerAssignedId: string | null
}

export interface LicenseAssignment {
  skuId: string
  disabledPlans: string[]
}

export interface LicenseError {
  state: 'Active' | 'ActiveWithError' | 'Disabled' | 'Error'
  error:
    | 'None'
    | 'CountViolation'
    | 'MutuallyExclusiveViolation'
    | 'DependencyViolation'
    | 'ProhibitedInUsageLocationViolation'
    | 'UniquenessViolation'
    | 'Other'
}

export interface ProvisioningConflict {
  category: string
  occurredDateTime: string
  propertyCausingError: string
  value: string
}

export interface ServiceProvisioningError {
  createdDateTime: string
  isResolved: boolean
  serviceInstance: string
  errorDetail: string
}

export interface AuthenticationMethod {
  /** The `@odata.type` without `#microsoft.graph.`. */
  type:
    | 'passwordAuthenticationMethod'
    | 'microsoftAuthenticatorAuthenticationMethod'
    | 'fido2AuthenticationMethod'
    | 'temporaryAccessPassAuthenticationMethod'
    | 'phoneAuthenticationMethod'
  id: string
  /** What a temporary access pass has beside. */
  pass?: { startDateTime: string; lifetimeInMinutes: number; isUsableOnce: boolean; used: boolean }
}
