import { manualRecordById } from '../data/catalog/manual-records.ts'
import type { Availability } from './availability.ts'
import type { EngageEntry, EngageUser } from './engage-users.ts'
import type { ManualRecordFile } from './manual-records.ts'
import type { OrganizationRelationship } from './organization-relationships.ts'
import type { Organization } from './organization.ts'
import type { AccessPolicy, PartnerAccess } from './partner-access.ts'
import type { Recipient } from './recipients.ts'
import type { SubscribedSku } from './subscribed-skus.ts'
import type { AccountLicense, AccountRow } from './users.ts'

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
    holds: {
      litigation: false,
      inPlace: [],
      complianceTag: false,
      delay: false,
      delayRelease: false,
      retention: false,
      processingDisabled: false,
    },
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
    givenName: 'Ada',
    surname: 'Byron',
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
    serviceErrors: [],
    ...changed,
  }
}

/** The tenant of a side as the sample configuration names it. */
export function organization(side: 'source' | 'target', changed: Partial<Organization> = {}): Organization {
  return {
    tenantId: side === 'source' ? '5aaaaaaa-0000-4000-8000-000000000001' : '7aaaaaaa-0000-4000-8000-000000000002',
    displayName: `${side} Example`,
    verifiedDomains: [`${side}.example`, `${side}.onmicrosoft.com`],
    initialDomain: `${side}.onmicrosoft.com`,
    onPremisesSyncEnabled: null,
    ...changed,
  }
}

/** A relationship that shares free/busy and allows moves both ways; it claims nothing until `domains` is given. */
export function relationship(name: string, changed: Partial<OrganizationRelationship> = {}): OrganizationRelationship {
  return {
    name,
    domains: [],
    enabled: true,
    freeBusyEnabled: true,
    freeBusyLevel: 'LimitedDetails',
    freeBusyScope: null,
    applicationUri: 'outlook.com',
    hasEndpoint: true,
    moveEnabled: true,
    moveCapabilities: ['Inbound', 'RemoteOutbound'],
    publishedScopes: ['scope@source.example'],
    appId: 'aaaaaaaa-0000-4000-8000-00000000ffff',
    ...changed,
  }
}

/** No availability address space, no answering configuration, no connector. */
export function availability(changed: Partial<Availability> = {}): Availability {
  return { addressSpaces: [], allowedTenantIds: null, connectors: [], ...changed }
}

/** An access policy that states nothing and so inherits everything. */
export const silentPolicy: AccessPolicy = {
  b2bInbound: null,
  b2bOutbound: null,
  inboundTrust: null,
  automaticConsent: null,
  inMultitenantOrganization: null,
}

/** Access settings with a partner entry that states what is given; the default states nothing. */
export function partnerAccess(partner: Partial<AccessPolicy> | null, standard: Partial<AccessPolicy> = {}): PartnerAccess {
  return {
    partner: partner === null ? null : { ...silentPolicy, ...partner },
    default: { ...silentPolicy, ...standard },
    userSyncInbound: null,
  }
}

/** An active license that disables nothing, assigned directly. */
export function license(skuId: string, changed: Partial<AccountLicense> = {}): AccountLicense {
  return { skuId, disabledPlans: [], groupId: null, state: 'Active', error: 'None', ...changed }
}

/** A SKU with seats left. `plans` are service plan ids with their names. */
export function sku(skuId: string, partNumber: string, plans: SubscribedSku['plans'], changed: Partial<SubscribedSku> = {}): SubscribedSku {
  return { skuId, partNumber, status: 'Enabled', enabled: 100, warning: 0, suspended: 0, consumed: 10, plans, ...changed }
}

/** A user whom the Viva Engage network knows as its own. */
export function engageUser(email: string, ...entries: readonly Partial<EngageEntry>[]): EngageUser {
  const entry = { id: `id of ${email}`, email, state: 'active', guest: false, b2b: false }
  return { key: email, entries: entries.length === 0 ? [entry] : entries.map(changed => ({ ...entry, ...changed })) }
}

/**
 * A valid record of the sample tenants with the expected answers but for those that are given; `null` as wave for a record about the
 * tenant pair.
 */
export function manualRecordFile(
  record: string,
  wave: string | null,
  changed: Partial<ManualRecordFile> = {},
  given: Readonly<Record<string, string>> = {},
): ManualRecordFile {
  const questions = manualRecordById.get(record)?.questions ?? []
  const payload = {
    record,
    wave,
    tenants: { source: organization('source').tenantId, target: organization('target').tenantId },
    answers: questions.map(({ id, expected, choices }) => ({
      question: id,
      answer: given[id] ?? expected?.[0] ?? choices?.[0] ?? 'Written down.',
    })),
    tester: 'Ada Byron',
    role: 'migration lead',
    time: '2026-02-20T08:00:00.000Z',
    expires: '2026-06-01T08:00:00.000Z',
    attachments: [],
  }
  return { file: `${record}.json`, state: 'valid', reason: '', payload, unmet: [], validUntil: '2026-05-01T08:00:00.000Z', ...changed }
}
