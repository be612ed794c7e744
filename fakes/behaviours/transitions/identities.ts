import type { Account, AccountIdentity } from '../../tenant/account.ts'
import type { Tenant } from '../../tenant/tenant.ts'

export function upnIdentity(tenant: Tenant, userPrincipalName: string): AccountIdentity {
  return {
    signInType: 'userPrincipalName',
    issuer: tenant.initialDomain,
    issuerAssignedId: userPrincipalName,
  }
}

export function federatedIdentity(): AccountIdentity {
  return { signInType: 'federated', issuer: 'ExternalAzureAD', issuerAssignedId: null }
}

export function isFederated(account: Account): boolean {
  return account.identities.some(each => each.signInType === 'federated')
}

/** An external member becomes an internal one; object id, groups and licenses stay. `now` is ISO 8601. */
export function becomeInternal(tenant: Tenant, account: Account, now: string): void {
  account.userType = 'Member'
  account.creationType = null
  account.externalUserState = null
  account.externalUserStateChangeDateTime = null
  account.convertedToInternalUserDateTime = now
  account.identities = [upnIdentity(tenant, account.userPrincipalName)]
}

/** What an invitation of an existing account leaves: pending until it is redeemed. */
export function becomeInvited(account: Account, now: string): void {
  account.externalUserState = 'PendingAcceptance'
  account.externalUserStateChangeDateTime = now
}

/** Redemption links the account to the identity at the other end; the user type does not change. */
export function becomeLinked(account: Account, now: string): void {
  account.externalUserState = 'Accepted'
  account.externalUserStateChangeDateTime = now
  if (!isFederated(account)) account.identities = [federatedIdentity(), ...account.identities]
}
