import type { Random } from '../tenant/random.ts'
import type { OrganizationRelationship, PartnerPolicy } from '../tenant/organization.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { addApp, appIds, appNames } from './apps.ts'
import { personalHost } from './empty-tenant.ts'
import { iso } from './circumstances.ts'

export const endpointNames = { forward: 'from-source', reverse: 'from-target' } as const
const day = 24 * 3_600_000

/** Everything that two tenants agree on before any user moves, in the state that the setup gate wants. */
export function establishTrust(source: Tenant, target: Tenant, random: Random, startedAt: number): void {
  joinOrganization([source, target], random)
  source.partners.set(target.id, partner(target.id, null))
  target.partners.set(source.id, partner(source.id, true))
  const secretEnds = iso(startedAt + 180 * day)
  const forward = migrationApp(target, source, random, appNames.mailboxMigration, secretEnds)
  const reverse = migrationApp(source, target, random, appNames.reverseMigration, secretEnds)
  addRelationship(source, target, forward)
  addRelationship(target, source, reverse)
  addEndpoint(target, source, endpointNames.forward, forward)
  addEndpoint(source, target, endpointNames.reverse, reverse)
  source.sharePointTrusts.push({
    partnerHostUrl: personalHost(target.name),
    partnerRole: 'Target',
    verification: 'GoodToProceed',
    compatibility: 'Compatible',
  })
  target.sharePointTrusts.push({
    partnerHostUrl: personalHost(source.name),
    partnerRole: 'Source',
    verification: 'GoodToProceed',
    compatibility: 'Compatible',
  })
  const synchronization = addApp(source, random, {
    appId: random.guid(),
    displayName: appNames.synchronization,
    appOwnerOrganizationId: source.id,
  })
  const jobId = `Azure2Azure.${random.hex(32)}`
  source.provisioningJobs.set(jobId, {
    id: jobId,
    servicePrincipalId: synchronization.id,
    partnerTenantId: target.id,
    scheduleState: 'Active',
    statusCode: 'Active',
    quarantineReason: null,
    lastSuccess: iso(startedAt - 20 * 60_000),
    syncAll: false,
    scope: new Set(),
    mappedUserType: 'Member',
    mapsShowInAddressList: true,
  })
  for (const tenant of [source, target]) {
    const id = random.guid()
    tenant.conditionalAccess.set(id, {
      id,
      displayName: 'Require multifactor authentication for everybody',
      state: 'enabled',
      includeUsers: ['All'],
      excludeUsers: [],
      includeGuestsOrExternalUsers: null,
      builtInControls: ['mfa'],
    })
  }
}

function partner(tenantId: string, userSyncInbound: boolean | null): PartnerPolicy {
  return {
    tenantId,
    b2bCollaborationInbound: 'allowed',
    b2bCollaborationOutbound: 'allowed',
    inboundTrust: {
      isMfaAccepted: true,
      isCompliantDeviceAccepted: true,
      isHybridAzureADJoinedDeviceAccepted: true,
    },
    automaticUserConsent: { inboundAllowed: true, outboundAllowed: true },
    isInMultiTenantOrganization: true,
    userSyncInbound,
  }
}

/** One multitenant organization, seen from each member; the first tenant owns it. */
export function joinOrganization(tenants: readonly Tenant[], random: Random): void {
  const id = random.guid()
  for (const tenant of tenants)
    tenant.multiTenantOrganization = {
      id,
      displayName: 'Example Organization',
      state: 'active',
      tenants: tenants.map((each, index) => ({
        tenantId: each.id,
        displayName: each.displayName,
        role: index === 0 ? 'owner' : 'member',
        state: 'active',
      })),
    }
}

/** A multi-tenant app of `owner`, consented in `consenting`. https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration */
function migrationApp(owner: Tenant, consenting: Tenant, random: Random, displayName: string, endDateTime: string): string {
  const appId = random.guid()
  const shape = (): {
    appId: string
    displayName: string
    appOwnerOrganizationId: string
    grants: { resourceAppId: string; role: string }[]
  } => ({
    appId,
    displayName,
    appOwnerOrganizationId: owner.id,
    grants: [{ resourceAppId: appIds.exchange, role: 'Mailbox.Migration' }],
  })
  addApp(owner, random, {
    ...shape(),
    passwordCredentials: [{ keyId: random.guid(), endDateTime }],
  })
  addApp(consenting, random, shape())
  return appId
}

/** The organization's automatic relationship, extended for moves both ways rather than doubled. */
function addRelationship(tenant: Tenant, partnerTenant: Tenant, appId: string): void {
  const relationship: OrganizationRelationship = {
    name: `MTO-OrgRel-${partnerTenant.id}`,
    domainNames: [partnerTenant.id, ...partnerTenant.domains.keys()],
    enabled: true,
    freeBusyAccessEnabled: true,
    freeBusyAccessLevel: 'LimitedDetails',
    mailboxMoveEnabled: true,
    mailboxMoveCapability: ['Inbound', 'RemoteOutbound'],
    mailboxMovePublishedScopes: [],
    oAuthApplicationId: appId,
    mailTipsAccessEnabled: true,
    mailTipsAccessLevel: 'All',
    targetApplicationUri: 'outlook.com',
    targetAutodiscoverEpr: 'https://autodiscover-s.outlook.com/autodiscover/autodiscover.svc/WSSecurity',
    targetSharingEpr: null,
  }
  tenant.organizationRelationships.set(relationship.name, relationship)
}

function addEndpoint(tenant: Tenant, remote: Tenant, identity: string, applicationId: string): void {
  tenant.migrationEndpoints.set(identity, {
    identity,
    endpointType: 'ExchangeRemoteMove',
    remoteServer: 'outlook.office.com',
    remoteTenant: remote.initialDomain,
    applicationId,
    maxConcurrentMigrations: 100,
    maxConcurrentIncrementalSyncs: 20,
    brokenBecause: null,
  })
}
