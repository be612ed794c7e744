import type { ServicePrincipal } from '../../tenant/organization.ts'
import type { OAuthClient, Tenant } from '../../tenant/tenant.ts'
import type { Random } from '../../tenant/random.ts'
import type { World } from '../../tenant/world.ts'

/** The three identities that a tenant gives to the tool: whoever reads can never write. */
export type ClientName = 'read' | 'probe' | 'execute'
export const clientNames: readonly ClientName[] = ['read', 'probe', 'execute']

type Roles = Readonly<Record<string, readonly string[]>>

/** What the facts ask for, and nothing more; the probes and the executor have identities of their own. */
const readGraph = [
  'User.Read.All',
  'GroupMember.Read.All',
  'Organization.Read.All',
  'LicenseAssignment.Read.All',
  'Policy.Read.All',
  'Application.Read.All',
  'RoleManagement.Read.Directory',
  'MultiTenantOrganization.Read.All',
  'Synchronization.Read.All',
  'AuditLog.Read.All',
  'ExchangeMessageTrace.Read.All',
  'SensitivityLabels.Read.All',
  'UserAuthenticationMethod.Read.All',
  'CrossTenantContentMigration.Read.All',
]
/** Probes look up calendars, read drives and usage, send canary messages, book canary meetings and trace both; in the target they test the migration endpoint. */
const probeGraph = [
  'User.Read.All',
  'Calendars.ReadWrite',
  'Mail.Read',
  'Mail.Send',
  'ExchangeMessageTrace.Read.All',
  'Files.Read.All',
  'Reports.Read.All',
]
const executeGraph = [
  'User.Invite.All',
  'User.ReadWrite.All',
  'User-Mail.ReadWrite.All',
  'User-ConvertToInternal.ReadWrite.All',
  'User.DeleteRestore.All',
  'LicenseAssignment.ReadWrite.All',
  'GroupMember.ReadWrite.All',
  'Policy.Read.All',
  'AppRoleAssignment.ReadWrite.All',
  'Synchronization.ReadWrite.All',
  'SharePointCrossTenantMigration.Manage.All',
  'CrossTenantContentMigration.ReadWrite.All',
]

/**
 * Application roles by service. SharePoint's administration knows no role below full control for an app, and Exchange
 * draws the line between reading and writing with directory roles, not with this claim.
 * https://learn.microsoft.com/en-us/powershell/exchange/app-only-auth-powershell-v2
 */
export const clientRoles: Readonly<Record<ClientName, Roles>> = {
  read: {
    graph: readGraph,
    exchange: ['Exchange.ManageAsApp'],
    compliance: ['Exchange.ManageAsApp'],
    sharepoint: ['Sites.FullControl.All'],
    teams: ['application_access'],
  },
  probe: { graph: probeGraph, exchange: ['Exchange.ManageAsApp'] },
  execute: {
    graph: executeGraph,
    exchange: ['Exchange.ManageAsApp'],
    sharepoint: ['Sites.FullControl.All'],
    teams: ['application_access'],
  },
}

/**
 * Directory role template ids: Global Reader, Exchange Administrator, SharePoint Administrator, Teams Administrator.
 * https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/permissions-reference
 */
const globalReader = 'f2ef992c-3afb-46b9-b7cf-a126ee74c451'
export const clientDirectoryRoles: Readonly<Record<ClientName, readonly string[]>> = {
  read: [globalReader],
  probe: [],
  execute: ['29232cdf-9323-42fd-ade2-1d097af3e4de', 'f28a1f50-f6e7-4571-818b-6a12f2af6b6c', '69091246-20e8-4a56-aa4d-066075b2a7a8'],
}

/**
 * Roles of the Exchange role group that a client is in. Probing tests the migration endpoint, which stands in the target; that a reader may
 * not do so, and that these roles are enough, is assumed.
 */
const clientExchangeRoles = (name: ClientName, tenant: Tenant): string[] =>
  name === 'probe' && tenant.name === 'target' ? ['View-Only Recipients', 'View-Only Configuration', 'Migration', 'Move Mailboxes'] : []

/** Delegated scopes that any client may be given for a signed-in user, by service. Viva Engage knows delegated tokens only. */
export const delegatedScopes: Roles = {
  graph: ['User.Read', 'Files.Read', 'Calendars.Read'],
  engage: ['access_as_user', 'user_impersonation'],
}

/** Resource application ids, as `ServicePrincipal.grants` names them. */
const resourceApps: Readonly<Record<string, string>> = {
  graph: '00000003-0000-0000-c000-000000000000',
  exchange: '00000002-0000-0ff1-ce00-000000000000',
  sharepoint: '00000003-0000-0ff1-ce00-000000000000',
  teams: '48ac35b8-9aa8-4d74-927d-1f4a14a0b239',
}

/** A client's id and secret follow from the world's seed, so that they survive a reset. */
export function clientCredentials(random: Random, tenant: Tenant, name: ClientName): { clientId: string; secret: string } {
  const own = random.fork(`client:${tenant.name}:${name}`)
  return { clientId: own.guid(), secret: own.hex(40) }
}

/** A client as the set-up of the tool asks for it; it has no service principal yet and so no directory role. */
export function newClient(name: ClientName, clientId: string, secret: string): OAuthClient {
  const roles = Object.fromEntries(Object.entries(clientRoles[name]).map(([service, granted]) => [service, [...granted]]))
  return { clientId, secret, certificates: [], federated: [], roles }
}

/**
 * Registers one client and its service principal. A scenario may have registered the client before with other roles or
 * without a secret; then only the certificate is added.
 */
export function registerClient(world: World, tenant: Tenant, name: ClientName, certificate: string): OAuthClient {
  const { clientId, secret } = clientCredentials(world.random, tenant, name)
  const client = tenant.clients.get(clientId) ?? newClient(name, clientId, secret)
  if (!client.certificates.includes(certificate)) client.certificates.push(certificate)
  tenant.clients.set(clientId, client)
  const principal = [...tenant.servicePrincipals.values()].find(each => each.appId === clientId)
  const inOneYear = new Date(world.clock.now() + 365 * 86_400_000).toISOString()
  if (!principal) addPrincipal(tenant, world.random, name, client, inOneYear)
  else if (principal.keyCredentials.length === 0) principal.keyCredentials.push(keyCredential(world.random, tenant, name, inOneYear))
  return client
}

function keyCredential(random: Random, tenant: Tenant, name: ClientName, endDateTime: string): { keyId: string; endDateTime: string } {
  return { keyId: random.fork(`key:${tenant.name}:${name}`).guid(), endDateTime }
}

/** The service principal of a client: what it was granted, and the directory roles it holds. `expires` is ISO 8601. */
export function addPrincipal(tenant: Tenant, random: Random, name: ClientName, client: OAuthClient, expires: string): void {
  const own = random.fork(`principal:${tenant.name}:${name}`)
  const grants = Object.entries(client.roles).flatMap(([service, roles]) => {
    const resourceAppId = resourceApps[service]
    return resourceAppId ? roles.map(role => ({ resourceAppId, role })) : []
  })
  const principal: ServicePrincipal = {
    id: own.guid(),
    appId: client.clientId,
    displayName: `wavegate ${name}`,
    accountEnabled: true,
    appOwnerOrganizationId: tenant.id,
    appRoles: [],
    grants,
    directoryRoles: [...clientDirectoryRoles[name]],
    exchangeRoles: clientExchangeRoles(name, tenant),
    passwordCredentials: client.secret === null ? [] : [{ keyId: own.guid(), endDateTime: expires }],
    keyCredentials: [keyCredential(random, tenant, name, expires)],
  }
  tenant.servicePrincipals.set(principal.id, principal)
}
