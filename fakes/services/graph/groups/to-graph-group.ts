import type { RouteRequest } from '../../define.ts'
import type { Group } from '../../../tenant/group.ts'
import type { Tenant } from '../../../tenant/tenant.ts'
import { selectOf } from '../odata/query-options.ts'

type Read = (group: Group, tenant: Tenant) => unknown

const properties: Readonly<Record<string, Read>> = {
  id: group => group.id,
  displayName: group => group.displayName,
  mail: group => group.mail,
  mailEnabled: group => group.mailEnabled,
  securityEnabled: group => group.securityEnabled,
  groupTypes: () => [],
  proxyAddresses: group => (group.mail === null ? [] : [`SMTP:${group.mail}`]),
  assignedLicenses: group => group.assignedLicenses,
  licenseProcessingState: group => ({ state: group.licenseProcessingState }),
  hasMembersWithLicenseErrors: (group, tenant) => membersWithLicenseErrors(group, tenant).length > 0,
}

/** https://learn.microsoft.com/graph/api/resources/group: license properties come only when selected. */
const byDefault = ['id', 'displayName', 'mail', 'mailEnabled', 'securityEnabled', 'groupTypes', 'proxyAddresses']

export function toGraphGroup(request: RouteRequest, group: Group): Record<string, unknown> {
  const written: Record<string, unknown> = {}
  for (const name of ['id', ...(selectOf(request) ?? byDefault)]) {
    const read = properties[name]
    if (read) written[name] = read(group, request.tenant)
  }
  return written
}

export function readGroup(request: RouteRequest, group: Group): (property: string) => unknown {
  return name => properties[name]?.(group, request.tenant)
}

/** Ids of direct members whose license from this group is in error. */
export function membersWithLicenseErrors(group: Group, tenant: Tenant): string[] {
  return [...group.members].filter(id => {
    const errors = tenant.accounts.get(id)?.licenseErrors ?? {}
    return group.assignedLicenses.some(({ skuId }) => errors[skuId] && errors[skuId].error !== 'None')
  })
}
