import { enabledPlans } from '../../tenant/enabled-plans.ts'
import type { Account } from '../../tenant/account.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { World } from '../../tenant/world.ts'

/** Applies a change of licenses and announces, per account, which plans it turned on and off. */
export function changePlans(world: World, tenant: Tenant, accounts: readonly Account[], change: () => void): void {
  const before = accounts.map(account => enabledPlans(tenant, account))
  change()
  for (const [index, account] of accounts.entries()) {
    const was = new Set(before[index]?.map(plan => plan.id))
    const now = enabledPlans(tenant, account)
    const is = new Set(now.map(plan => plan.id))
    const enabled = now.filter(plan => !was.has(plan.id))
    const disabled = (before[index] ?? []).filter(plan => !is.has(plan.id))
    if (enabled.length > 0) world.emit('plans.enabled', { tenant, account, plans: enabled })
    if (disabled.length > 0) world.emit('plans.disabled', { tenant, account, plans: disabled })
  }
}
