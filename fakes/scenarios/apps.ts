import type { Random } from '../tenant/random.ts'
import type { ServicePrincipal } from '../tenant/organization.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { addPrincipal, clientCredentials, clientNames, newClient } from '../services/login/clients.ts'
import { chatMigrationRoles, graphRoles, meetingMigrationRoles } from './permissions.ts'

const microsoft = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a'
export const exchangeAdministrator = '29232cdf-9323-42fd-ade2-1d097af3e4de'

/** The chat, meeting and OneDrive migration apps are named only in Microsoft's set-up package: their ids are assumed. */
export const appIds = {
  graph: '00000003-0000-0000-c000-000000000000',
  exchange: '00000002-0000-0ff1-ce00-000000000000',
  sharePoint: '00000003-0000-0ff1-ce00-000000000000',
  messageTrace: '8bd644d1-64a1-4d4b-ae52-2e0cbf64e373',
  identityMapping: '90fb47fc-e46d-4fc5-9833-8517359f2daf',
  migrationService: '6eda910c-74a9-491b-bda3-88692d503655',
  chatMigration: 'c0ffee01-2d6a-4e0b-9c53-7a1f5b2d8e01',
  meetingMigration: 'c0ffee02-2d6a-4e0b-9c53-7a1f5b2d8e02',
  driveMigration: 'c0ffee03-2d6a-4e0b-9c53-7a1f5b2d8e03',
} as const

export const appNames = {
  mailboxMigration: 'Mailbox migration from source',
  reverseMigration: 'Mailbox migration back to source',
  identityMapping: 'Cross Tenant Identity Mapping',
  migrationService: 'CrossTenantMigration Prod AAD App',
  chatMigration: 'Cross Tenant Teams Migration',
  meetingMigration: 'Meeting Migration Service',
  driveMigration: 'OneDrive SharePoint Migration',
  synchronization: 'Synchronization to Target Example',
} as const

type Shape = Omit<ServicePrincipal, 'id' | 'accountEnabled'>

export function addApp(tenant: Tenant, random: Random, shape: Partial<Shape> & Pick<Shape, 'appId' | 'displayName'>): ServicePrincipal {
  const principal: ServicePrincipal = {
    id: random.guid(),
    accountEnabled: true,
    appOwnerOrganizationId: microsoft,
    appRoles: [],
    grants: [],
    directoryRoles: [],
    passwordCredentials: [],
    keyCredentials: [],
    ...shape,
  }
  tenant.servicePrincipals.set(principal.id, principal)
  return principal
}

/** First-party resources, the migration service's apps with their roles, and this product's own clients. */
export function addFirstPartyApps(tenant: Tenant, random: Random): void {
  const exposes = (values: readonly string[]): ServicePrincipal['appRoles'] => values.map(value => ({ id: random.guid(), value }))
  const grant = (resourceAppId: string, roles: readonly string[]): ServicePrincipal['grants'] =>
    roles.map(role => ({ resourceAppId, role }))
  addApp(tenant, random, {
    appId: appIds.graph,
    displayName: 'Microsoft Graph',
    appRoles: exposes(graphRoles),
  })
  addApp(tenant, random, {
    appId: appIds.exchange,
    displayName: 'Office 365 Exchange Online',
    appRoles: [{ id: 'dc50a0fb-09a3-484d-be87-e023b12c6440', value: 'Exchange.ManageAsApp' }, ...exposes(['Mailbox.Migration'])],
  })
  addApp(tenant, random, {
    appId: appIds.sharePoint,
    displayName: 'Office 365 SharePoint Online',
    appRoles: exposes(['Sites.FullControl.All']),
  })
  addApp(tenant, random, { appId: appIds.messageTrace, displayName: 'Message trace' })
  addApp(tenant, random, {
    appId: appIds.identityMapping,
    displayName: appNames.identityMapping,
    appRoles: [
      {
        id: '42eb8f30-cb38-433e-9651-006680f3b238',
        value: 'IdentityMapping-Experimental-Internal.Read',
      },
      ...exposes(['CrossTenantTeamsMigration-Internal.Read']),
    ],
    grants: grant(appIds.exchange, ['Exchange.ManageAsApp']),
    directoryRoles: [exchangeAdministrator],
  })
  const internal = grant(appIds.identityMapping, ['IdentityMapping-Experimental-Internal.Read', 'CrossTenantTeamsMigration-Internal.Read'])
  if (tenant.name === 'target')
    addApp(tenant, random, {
      appId: appIds.migrationService,
      displayName: appNames.migrationService,
    })
  addApp(tenant, random, {
    appId: appIds.chatMigration,
    displayName: appNames.chatMigration,
    grants: [...grant(appIds.graph, chatMigrationRoles), ...internal],
  })
  addApp(tenant, random, {
    appId: appIds.meetingMigration,
    displayName: appNames.meetingMigration,
    grants: [
      ...grant(appIds.graph, meetingMigrationRoles),
      ...internal,
      ...(tenant.name === 'target' ? grant(appIds.exchange, ['Calendars.ReadWrite']) : []),
    ],
    directoryRoles: [exchangeAdministrator],
  })
  addApp(tenant, random, { appId: appIds.driveMigration, displayName: appNames.driveMigration })
}

/** The clients that configuration names: one each to read, to probe and to execute, so that a check can never write. */
export function addClients(tenant: Tenant, random: Random, expires: string): void {
  for (const name of clientNames) {
    const { clientId, secret } = clientCredentials(random, tenant, name)
    const client = newClient(name, clientId, secret)
    tenant.clients.set(clientId, client)
    addPrincipal(tenant, random, name, client, expires)
  }
}
