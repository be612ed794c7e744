import type { Group } from '../../../tenant/group.ts'
import type { Tenant } from '../../../tenant/tenant.ts'

export function addGroup(tenant: Tenant, id: string, more: Partial<Omit<Group, 'id'>> = {}): Group {
  const group: Group = {
    id,
    displayName: id,
    mail: null,
    mailEnabled: false,
    securityEnabled: true,
    members: new Set(),
    nestedGroups: new Set(),
    assignedLicenses: [],
    licenseProcessingState: 'ProcessingComplete',
    acceptMessagesOnlyFrom: new Set(),
    memberSince: new Map(),
    ...more,
  }
  tenant.groups.set(id, group)
  return group
}
