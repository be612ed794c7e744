import type { OAuthClient, Tenant } from '../../tenant/tenant.ts'
import type { Cmdlet } from './cmdlet.ts'

/** Directory role templates: https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/permissions-reference */
const globalReader = 'f2ef992c-3afb-46b9-b7cf-a126ee74c451'
const exchangeAdministrator = '29232cdf-9323-42fd-ade2-1d097af3e4de'
const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10'
const complianceAdministrator = '17315797-102d-40b4-93e0-432062caca18'

export type Access = 'none' | 'read' | 'write'

const byRole: Readonly<Record<string, Access>> = {
  [globalReader]: 'read',
  'Global Reader': 'read',
  [exchangeAdministrator]: 'write',
  'Exchange Administrator': 'write',
  [globalAdministrator]: 'write',
  [complianceAdministrator]: 'write',
}

/**
 * What an app may run: the directory roles of its service principal decide, or the names of roles registered with the
 * client. A client of which the tenant knows no service principal at all is a bare test client and may run everything.
 */
export function accessOf(tenant: Tenant, clientId: string): Access {
  const client: OAuthClient | undefined = tenant.clients.get(clientId)
  const principal = [...tenant.servicePrincipals.values()].find(each => each.appId === clientId)
  const roles = [...(principal?.directoryRoles ?? []), ...(client?.roles['exchange'] ?? []).filter(role => role !== 'Exchange.ManageAsApp')]
  if (!principal && roles.length === 0) return 'write'
  if (roles.some(role => byRole[role] === 'write')) return 'write'
  return roles.some(role => byRole[role] === 'read') ? 'read' : 'none'
}

/** Reading apps see only what reads and tests. */
export function mayRun(access: Access, cmdlet: Cmdlet): boolean {
  return access === 'write' || (access === 'read' && (cmdlet.reads === true || /^(?:Get|Test)-/.test(cmdlet.name)))
}
