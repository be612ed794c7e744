import { createClock } from './clock.ts'
import type { Delays } from './delays.ts'
import type { PartnerPolicy } from './organization.ts'
import { createRandom } from './random.ts'
import type { Tenant, TenantName } from './tenant.ts'
import type { Account } from './account.ts'
import { assembleWorld } from '../world.ts'
import type { World } from './world.ts'

function defaultPolicy(): PartnerPolicy {
  return {
    tenantId: 'default',
    b2bCollaborationInbound: null,
    b2bCollaborationOutbound: null,
    inboundTrust: null,
    automaticUserConsent: null,
    isInMultiTenantOrganization: false,
    userSyncInbound: null,
  }
}

function tinyTenant(name: TenantName, id: string): Tenant {
  const initialDomain = `${name}.onmicrosoft.example`
  return {
    name,
    id,
    displayName: name,
    initialDomain,
    countryLetterCode: 'DE',
    domains: new Map([
      [
        initialDomain,
        {
          name: initialDomain,
          isVerified: true,
          isDefault: true,
          isInitial: true,
          authenticationType: 'Managed',
        },
      ],
    ]),
    accounts: new Map(),
    deletedAccounts: new Map(),
    recipients: new Map(),
    softDeletedRecipients: new Map(),
    groups: new Map(),
    skus: new Map(),
    servicePrincipals: new Map(),
    partners: new Map(),
    defaultPolicy: defaultPolicy(),
    multiTenantOrganization: null,
    allowInvitesFrom: 'everyone',
    conditionalAccess: new Map(),
    labels: new Map(),
    exchange: {
      isDehydrated: false,
      inPlaceHolds: [],
      autoForwardingMode: 'Automatic',
      availabilityConfig: null,
      dataEncryptionPolicies: [],
      azureRmsLicensingEnabled: true,
    },
    organizationRelationships: new Map(),
    availabilityAddressSpaces: new Map(),
    migrationEndpoints: new Map(),
    remoteDomains: new Map(),
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
    engage: { id: 1, name, users: new Map() },
    teamsFederation: {
      allowFederatedUsers: true,
      allowedDomains: null,
      blockedDomains: [],
      externalAccessWithTrialTenants: 'Blocked',
    },
    teamsContent: new Map(),
    messages: [],
    clients: new Map(),
  }
}

/** A member account of a tiny tenant; `id` is also its UPN's local part. */
export function tinyAccount(tenant: Tenant, id: string): Account {
  const userPrincipalName = `${id}@${tenant.initialDomain}`
  const account: Account = {
    id,
    userPrincipalName,
    displayName: id,
    givenName: id,
    surname: id,
    mail: userPrincipalName,
    mailNickname: id,
    otherMails: [],
    proxyAddresses: [`SMTP:${userPrincipalName}`],
    userType: 'Member',
    creationType: null,
    externalUserState: null,
    externalUserStateChangeDateTime: null,
    convertedToInternalUserDateTime: null,
    identities: [],
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
    createdDateTime: '2026-01-01T00:00:00.000Z',
    deletedDateTime: null,
  }
  tenant.accounts.set(id, account)
  return account
}

/** Two tenants with `ada` on each side and nothing else, in a world that acts; for tests of the server and of single routes. */
export function tinyWorld(options: { seed?: number; realNow?: () => number; delays?: Partial<Delays> } = {}): World {
  const seed = options.seed ?? 1
  const random = createRandom(seed)
  const source = tinyTenant('source', random.guid())
  const target = tinyTenant('target', random.guid())
  const clock = createClock(options.realNow ?? Date.now)
  const world = assembleWorld({ seed, scenario: 'tiny', clock, random, tenants: [source, target], delays: options.delays })
  world.pairs.push({
    wave: 'w1',
    batch: 'b1',
    sourceId: 'ada',
    targetId: 'ada',
    sourceUpn: tinyAccount(source, 'ada').userPrincipalName,
    targetUpn: tinyAccount(target, 'ada').userPrincipalName,
    pilot: false,
  })
  return world
}
