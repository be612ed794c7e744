import type { Random } from '../tenant/random.ts'
import type { Domain, SensitivityLabel } from '../tenant/organization.ts'
import type { Tenant, TenantName } from '../tenant/tenant.ts'
import { createSkus } from './skus.ts'

export interface TenantNames {
  readonly name: TenantName
  readonly displayName: string
  /** First label of the initial domain and of the SharePoint hosts. */
  readonly label: string
  /** Custom domains, the default one first. */
  readonly domains: readonly string[]
}

export const names: Record<TenantName, TenantNames> = {
  source: {
    name: 'source',
    displayName: 'Source Example',
    label: 'sourceexample',
    domains: ['source.example', 'branch.source.example'],
  },
  target: {
    name: 'target',
    displayName: 'Target Example',
    label: 'targetexample',
    domains: ['target.example'],
  },
  other: {
    name: 'other',
    displayName: 'Other Example',
    label: 'otherexample',
    domains: ['other.example'],
  },
}

export function initialDomain(name: TenantName): string {
  return `${names[name].label}.onmicrosoft.com`
}

/** Host of the tenant's OneDrives, as the SharePoint trust and the move tasks name it. */
export function personalHost(name: TenantName): string {
  return `https://${names[name].label}-my.sharepoint.com/`
}

export function defaultDomain(name: TenantName): string {
  return names[name].domains[0] ?? initialDomain(name)
}

/** A tenant as bought: domains, licenses, labels, service defaults; no people, no trust. `seats` are units per SKU. */
export function createEmptyTenant(name: TenantName, random: Random, seats: number): Tenant {
  const mine = names[name]
  const domains = new Map<string, Domain>()
  const add = (domain: string, isDefault: boolean, isInitial: boolean): void => {
    domains.set(domain, {
      name: domain,
      isVerified: true,
      isDefault,
      isInitial,
      authenticationType: 'Managed',
    })
  }
  mine.domains.forEach((domain, index) => add(domain, index === 0, false))
  add(initialDomain(name), false, true)
  return {
    name,
    id: random.guid(),
    displayName: mine.displayName,
    initialDomain: initialDomain(name),
    countryLetterCode: 'DE',
    domains,
    accounts: new Map(),
    deletedAccounts: new Map(),
    recipients: new Map(),
    softDeletedRecipients: new Map(),
    groups: new Map(),
    skus: createSkus(seats),
    servicePrincipals: new Map(),
    partners: new Map(),
    defaultPolicy: {
      tenantId: 'default',
      b2bCollaborationInbound: 'allowed',
      b2bCollaborationOutbound: 'allowed',
      inboundTrust: {
        isMfaAccepted: false,
        isCompliantDeviceAccepted: false,
        isHybridAzureADJoinedDeviceAccepted: false,
      },
      automaticUserConsent: { inboundAllowed: false, outboundAllowed: false },
      isInMultiTenantOrganization: false,
      userSyncInbound: null,
    },
    multiTenantOrganization: null,
    allowInvitesFrom: 'everyone',
    conditionalAccess: new Map(),
    labels: createLabels(),
    exchange: {
      isDehydrated: false,
      inPlaceHolds: [],
      autoForwardingMode: 'On',
      availabilityConfig: null,
      dataEncryptionPolicies: [],
      azureRmsLicensingEnabled: true,
    },
    organizationRelationships: new Map(),
    availabilityAddressSpaces: new Map(),
    migrationEndpoints: new Map(),
    remoteDomains: new Map([['*', { domainName: '*', autoForwardEnabled: true }]]),
    provisioningJobs: new Map(),
    provisioningLog: [],
    migrationBatches: new Map(),
    orchestratorJobs: new Map(),
    identityMappings: new Map(),
    drives: new Map(),
    sharePointMap: new Map(),
    sharePointTrusts: [],
    driveMoves: new Map(),
    sharePointCustomerKey: false,
    engage: { id: 100_000 + random.below(900_000), name: mine.displayName, users: new Map() },
    teamsFederation: {
      allowFederatedUsers: true,
      allowedDomains: null,
      blockedDomains: [],
      externalAccessWithTrialTenants: 'Allowed',
    },
    teamsContent: new Map(),
    messages: [],
    clients: new Map(),
  }
}

/** Labels carry the same ids in both tenants: what parity asks for. The ids are those of the label migration, not random. */
function createLabels(): Map<string, SensitivityLabel> {
  const label = (
    id: string,
    name: string,
    priority: number,
    encrypts: boolean,
    parentId: string | null = null,
  ): [string, SensitivityLabel] => [
    id,
    {
      id,
      name,
      displayName: name,
      priority,
      hasProtection: encrypts,
      protectionType: encrypts ? 'template' : null,
      doubleKeyEncryptionUrl: null,
      isEnabled: true,
      parentId,
    },
  ]
  return new Map([
    label('3f0a6d1e-5c1b-4a57-9a1e-0d6b7c8e9f01', 'Public', 0, false),
    label('3f0a6d1e-5c1b-4a57-9a1e-0d6b7c8e9f02', 'General', 1, false),
    label('3f0a6d1e-5c1b-4a57-9a1e-0d6b7c8e9f03', 'Confidential', 2, true),
    label('3f0a6d1e-5c1b-4a57-9a1e-0d6b7c8e9f04', 'Highly Confidential', 3, false),
    label('3f0a6d1e-5c1b-4a57-9a1e-0d6b7c8e9f05', 'Highly Confidential – Employees', 4, true, '3f0a6d1e-5c1b-4a57-9a1e-0d6b7c8e9f04'),
  ])
}
