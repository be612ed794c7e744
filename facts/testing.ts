import type { AccountRow } from './users.ts'
import type { Recipient } from './recipients.ts'

/** Row builders for tests: a clean row, and what the case changes. */
export function recipient(objectId: string, changed: Partial<Recipient> = {}): Recipient {
  return {
    objectId,
    type: 'UserMailbox',
    upn: 'ada@source.example',
    displayName: 'Ada Byron',
    primarySmtp: 'ada@source.example',
    proxies: ['smtp:ada@source.example', 'smtp:ada@source.onmicrosoft.com'],
    targetAddress: null,
    exchangeGuid: '11111111-1111-4111-8111-111111111111',
    archiveGuid: null,
    disabledArchiveGuid: null,
    legacyExchangeDn: '/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=ada',
    capabilities: [],
    hidden: false,
    dirSynced: false,
    holds: { litigation: false, inPlace: [], complianceTag: false, delay: false, delayRelease: false, retention: false, processingDisabled: false },
    auxArchives: 0,
    autoExpandingArchive: false,
    recoverableItemsQuota: 32_212_254_720,
    encryptionPolicy: null,
    moveStatus: null,
    moveBatch: null,
    sendOnBehalf: [],
    ...changed,
  }
}

export function account(id: string, changed: Partial<AccountRow> = {}): AccountRow {
  return {
    id,
    userPrincipalName: 'ada@source.example',
    displayName: 'Ada Byron',
    mail: 'ada@source.example',
    userType: 'Member',
    creationType: null,
    externalUserState: null,
    identities: [{ signInType: 'userPrincipalName', issuer: 'source.onmicrosoft.com', issuerAssignedId: 'ada@source.example' }],
    proxies: ['smtp:ada@source.example'],
    primarySmtp: 'ada@source.example',
    accountEnabled: true,
    usageLocation: 'DE',
    licenses: [],
    sipAddresses: ['ada@source.example'],
    showInAddressList: true,
    onPremisesSyncEnabled: null,
    onPremisesImmutableId: null,
    onPremisesUserPrincipalName: null,
    onPremisesLastSync: null,
    provisioningErrors: [],
    ...changed,
  }
}
