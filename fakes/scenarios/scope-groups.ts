import type { Group } from '../tenant/group.ts'
import type { Random } from '../tenant/random.ts'
import type { Tenant } from '../tenant/tenant.ts'
import { addMailGroup, groupNames } from './groups.ts'

/** Objects that one scope takes; told on the way from a multitenant organization to a migration, the number itself is assumed here. */
const perScope = 5_000

/** Puts accounts into mail-enabled security groups of at most 5,000 and publishes those as the scope of moves. */
export function publishScope(tenant: Tenant, random: Random, accountIds: readonly string[], since: string, created: string): void {
  const published: string[] = []
  for (let start = 0; start < accountIds.length || start === 0; start += perScope) {
    const number = start / perScope
    const suffix = number === 0 ? '' : ` ${number + 1}`
    const group = addMailGroup(tenant, random, `${groupNames.scope}${suffix}`, `migration-scope${suffix.trim()}`, true, created)
    for (const id of accountIds.slice(start, start + perScope)) {
      group.members.add(id)
      group.memberSince.set(id, since)
    }
    published.push(group.id)
  }
  for (const relationship of tenant.organizationRelationships.values()) relationship.mailboxMovePublishedScopes = [...published]
}

/** The scope groups of a tenant, in the order of their names. */
export function scopeGroups(tenant: Tenant): Group[] {
  return [...tenant.groups.values()].filter(group => group.displayName.startsWith(groupNames.scope))
}
