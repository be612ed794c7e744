import { sides, type TenantPair } from '../../domain/account.ts'
import type { OrganizationRoles } from '../../domain/settings.ts'
import type { MultitenantOrganization } from '../../facts/multitenant-organization.ts'

type Members = NonNullable<MultitenantOrganization['organization']>['tenants']

/** What a list of members says against the pair; `unknown` is why it cannot be judged. */
export type MemberDefect =
  | { readonly message: 'not-joined'; readonly tenant: string; readonly state: string }
  | { readonly message: 'role-differs'; readonly tenant: string; readonly role: string; readonly declared: string }
  | { readonly unknown: string }

/** Published states of a member that has not joined: https://learn.microsoft.com/en-us/graph/api/resources/multitenantorganizationmember */
const outside: readonly string[] = ['pending', 'removed', 'not listed']
const knownRoles: readonly string[] = ['owner', 'member']

/** The first objection of one tenant's list of members; `roles` are the declared ones. */
export function memberDefect(members: Members, pair: TenantPair, roles: OrganizationRoles | undefined): MemberDefect | undefined {
  const found = sides.map(side => {
    const tenant = pair[side].tenantId
    return { side, tenant, member: members.find(each => each.tenantId === tenant.toLowerCase()) }
  })
  for (const { tenant, member } of found) {
    const state = member?.state ?? 'not listed'
    if (outside.includes(state)) return { message: 'not-joined', tenant, state }
  }
  for (const { side, tenant, member } of found)
    if (member && roles && knownRoles.includes(member.role) && member.role !== roles[side])
      return { message: 'role-differs', tenant, role: member.role, declared: roles[side] }
  for (const { tenant, member } of found) {
    if (member?.state !== 'active') return { unknown: `the tenant ${tenant} is in the unknown state '${member?.state ?? ''}'` }
    if (!knownRoles.includes(member.role)) return { unknown: `the tenant ${tenant} has the unknown role '${member.role}'` }
  }
  if (roles !== undefined) return undefined
  const shown = found.map(({ side, member }) => `${side}: ${member?.role ?? ''}`).join(', ')
  return {
    unknown: `no roles are declared to compare with; write them into decisions.multitenantOrganization (${shown}, if that is what is wanted)`,
  }
}
