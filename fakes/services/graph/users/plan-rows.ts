import { assignmentsOf, inheritedLicenses } from '../../../tenant/enabled-plans.ts'
import type { Account, LicenseAssignment } from '../../../tenant/account.ts'
import type { Tenant } from '../../../tenant/tenant.ts'

type CapabilityStatus = 'Enabled' | 'Warning' | 'Suspended' | 'Deleted' | 'LockedOut'

interface AssignedPlanRow {
  readonly assignedDateTime: string
  readonly capabilityStatus: CapabilityStatus
  readonly service: string
  readonly servicePlanId: string
}

/** Direct and inherited licenses merged per SKU; a plan stays disabled only where every assignment disables it. */
export function mergedLicenses(tenant: Tenant, account: Account): LicenseAssignment[] {
  const merged = new Map<string, LicenseAssignment>()
  for (const { skuId, disabledPlans } of assignmentsOf(tenant, account)) {
    const known = merged.get(skuId)
    merged.set(skuId, { skuId, disabledPlans: known ? known.disabledPlans.filter(id => disabledPlans.includes(id)) : [...disabledPlans] })
  }
  return [...merged.values()]
}

/** `licenseAssignmentStates`: one row per assignment, with the group that gave it. */
export function assignmentStates(tenant: Tenant, account: Account): unknown[] {
  const row = (license: LicenseAssignment, group: string | null): unknown => ({
    skuId: license.skuId,
    disabledPlans: license.disabledPlans,
    assignedByGroup: group,
    state: account.licenseErrors[license.skuId]?.state ?? 'Active',
    error: account.licenseErrors[license.skuId]?.error ?? 'None',
    lastUpdatedDateTime: account.createdDateTime,
  })
  const rows = account.directLicenses.map(license => row(license, null))
  for (const group of tenant.groups.values()) for (const license of inheritedLicenses(group, account)) rows.push(row(license, group.id))
  return rows
}

/** `assignedPlans`: what each workload acts on. A plan that is disabled shows as `Deleted`, as Entra keeps it. */
export function assignedPlans(tenant: Tenant, account: Account): AssignedPlanRow[] {
  const rows = new Map<string, AssignedPlanRow>()
  for (const license of mergedLicenses(tenant, account)) {
    const sku = tenant.skus.get(license.skuId)
    if (!sku || account.licenseErrors[license.skuId]?.state === 'Error') continue
    for (const plan of sku.plans) {
      const enabled = !license.disabledPlans.includes(plan.id)
      const known = rows.get(plan.id)
      if (known && (known.capabilityStatus === 'Enabled' || !enabled)) continue
      const capabilityStatus = enabled ? sku.capabilityStatus : 'Deleted'
      rows.set(plan.id, { assignedDateTime: account.createdDateTime, capabilityStatus, service: plan.service, servicePlanId: plan.id })
    }
  }
  return [...rows.values()]
}

/** `provisionedPlans` follows `assignedPlans` by service, without plan ids. */
export function provisionedPlans(tenant: Tenant, account: Account): unknown[] {
  return assignedPlans(tenant, account)
    .filter(plan => plan.capabilityStatus !== 'Deleted')
    .map(plan => ({ capabilityStatus: plan.capabilityStatus, provisioningStatus: 'Success', service: plan.service }))
}
