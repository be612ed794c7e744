import type { Account, LicenseAssignment } from './account.ts'
import type { Group } from './group.ts'
import type { ServicePlan } from './license.ts'
import type { Tenant } from './tenant.ts'

/** What a group gives an account now: the licensing engine works through changes of members and licenses some time later. */
export function inheritedLicenses(group: Group, account: Account): readonly LicenseAssignment[] {
  const counts = group.unprocessed?.get(account.id) ?? group.members.has(account.id)
  return counts ? (group.licensesInForce ?? group.assignedLicenses) : []
}

/** Every license of an account: direct ones and those of the groups it is a direct member of. */
export function assignmentsOf(tenant: Tenant, account: Account): LicenseAssignment[] {
  const all = [...account.directLicenses]
  for (const group of tenant.groups.values()) all.push(...inheritedLicenses(group, account))
  return all
}

/** The service plans enabled on an account, each once: a plan is on when any assignment leaves it on. */
export function enabledPlans(tenant: Tenant, account: Account): ServicePlan[] {
  return plansOf(tenant, assignmentsOf(tenant, account))
}

/** The plans that a list of assignments leaves enabled, each once. */
export function plansOf(tenant: Tenant, assignments: readonly LicenseAssignment[]): ServicePlan[] {
  const plans = new Map<string, ServicePlan>()
  for (const assignment of assignments) {
    const disabled = new Set(assignment.disabledPlans)
    for (const plan of tenant.skus.get(assignment.skuId)?.plans ?? []) if (!disabled.has(plan.id)) plans.set(plan.id, plan)
  }
  return [...plans.values()]
}
/** Users per SKU, each counted once however often the SKU reaches them. */
export function consumedUnits(tenant: Tenant): Map<string, number> {
  const units = new Map<string, number>()
  for (const account of tenant.accounts.values())
    for (const skuId of new Set(assignmentsOf(tenant, account).map(license => license.skuId))) units.set(skuId, (units.get(skuId) ?? 0) + 1)
  return units
}
