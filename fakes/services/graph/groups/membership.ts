import type { Group } from '../../../tenant/group.ts'
import type { Tenant } from '../../../tenant/tenant.ts'

/** Groups that hold the account directly. */
export function groupsOf(tenant: Tenant, accountId: string): Group[] {
  return [...tenant.groups.values()].filter(group => group.members.has(accountId))
}

/** Groups that hold the account directly or through nested groups. */
export function transitiveGroupsOf(tenant: Tenant, accountId: string): Group[] {
  const found = new Map(groupsOf(tenant, accountId).map(group => [group.id, group]))
  // A Map yields entries that are added while it is walked: parents of parents follow.
  for (const id of found.keys()) for (const parent of tenant.groups.values()) if (parent.nestedGroups.has(id)) found.set(parent.id, parent)
  return [...found.values()]
}

/** The group and every group nested in it. */
export function nestedIn(tenant: Tenant, group: Group): Group[] {
  const found = new Map([[group.id, group]])
  for (const inner of found.values())
    for (const id of inner.nestedGroups) {
      const nested = tenant.groups.get(id)
      if (nested) found.set(id, nested)
    }
  return [...found.values()]
}
