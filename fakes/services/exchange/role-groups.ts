import type { Tenant } from '../../tenant/tenant.ts'
import type { Cmdlet } from './cmdlet.ts'

/** Directory role templates: https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/permissions-reference */
const globalReader = 'f2ef992c-3afb-46b9-b7cf-a126ee74c451'
const exchangeAdministrator = '29232cdf-9323-42fd-ade2-1d097af3e4de'
const globalAdministrator = '62e90394-69f5-4237-9190-012177145e10'
const complianceAdministrator = '17315797-102d-40b4-93e0-432062caca18'

export type Access = 'none' | 'read' | 'write'

const byRole: Readonly<Record<string, Access>> = {
  [globalReader]: 'read',
  [exchangeAdministrator]: 'write',
  [globalAdministrator]: 'write',
  [complianceAdministrator]: 'write',
}

/**
 * What an app may run follows from the directory roles of its service principal. An app without any is refused, although
 * its token is good: https://learn.microsoft.com/en-us/powershell/exchange/app-only-auth-powershell-v2
 */
export function accessOf(tenant: Tenant, clientId: string): Access {
  const principal = [...tenant.servicePrincipals.values()].find(each => each.appId === clientId)
  if (!principal?.accountEnabled) return 'none'
  const held = principal.directoryRoles.map(role => byRole[role] ?? 'none')
  return held.includes('write') ? 'write' : held.includes('read') ? 'read' : 'none'
}

/** Reading apps see only what reads and tests. */
export function mayRun(access: Access, cmdlet: Cmdlet): boolean {
  return access === 'write' || (access === 'read' && (cmdlet.reads === true || /^(?:Get|Test)-/.test(cmdlet.name)))
}
