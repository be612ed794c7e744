import type { Account } from '../tenant/account.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { upnIdentity } from '../behaviours/transitions/identities.ts'
import type { Person } from './people.ts'

/** An internal member with a password and nothing else; the caller adds addresses and licenses. */
export function newAccount(tenant: Tenant, id: string, person: Person, domain: string, createdDateTime: string): Account {
  const userPrincipalName = `${person.nickname}@${domain}`
  return {
    id,
    userPrincipalName,
    displayName: person.displayName,
    givenName: person.givenName,
    surname: person.surname,
    mail: null,
    mailNickname: person.nickname,
    otherMails: [],
    proxyAddresses: [],
    userType: 'Member',
    creationType: null,
    externalUserState: null,
    externalUserStateChangeDateTime: null,
    convertedToInternalUserDateTime: null,
    identities: [upnIdentity(tenant, userPrincipalName)],
    accountEnabled: true,
    usageLocation: 'DE',
    showInAddressList: true,
    imAddresses: [],
    onPremisesImmutableId: null,
    onPremisesSyncEnabled: null,
    onPremisesUserPrincipalName: null,
    onPremisesLastSyncDateTime: null,
    onPremisesProvisioningErrors: [],
    serviceProvisioningErrors: [],
    directLicenses: [],
    licenseErrors: {},
    directoryRoles: [],
    authenticationMethods: [],
    createdDateTime,
    deletedDateTime: null,
  }
}
