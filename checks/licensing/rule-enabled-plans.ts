import type { SubscribedSku } from '../../facts/subscribed-skus.ts'

/** An assignment of an account, or what a group assigns; without a state it counts as active. */
export interface Assignment {
  readonly skuId: string
  readonly disabledPlans: readonly string[]
  readonly groupId?: string | null
  readonly state?: string
}

export interface EnabledPlan {
  readonly id: string
  readonly name: string
  /** The service that acts on it, where the tenant names one. */
  readonly service: string | null
  readonly skuId: string
  readonly partNumber: string
  /** Group that gives it; null for a direct assignment. */
  readonly groupId: string | null
}

export interface EnabledPlans {
  /** One entry for each assignment that leaves the plan on. */
  readonly plans: readonly EnabledPlan[]
  /** Why there may be more, one reason for each assignment that could not be read. */
  readonly unclear: readonly string[]
}

// licenseAssignmentState names the first four; a license in its grace period is still in force.
const inForce: readonly string[] = ['active', 'activewitherror', 'warning']
const notInForce: readonly string[] = ['disabled', 'error']

/** The service plans that assignments leave enabled: the plans of each SKU less those that the assignment disables. */
export function enabledPlans(assignments: readonly Assignment[], skuOf: (skuId: string) => SubscribedSku | undefined): EnabledPlans {
  const plans: EnabledPlan[] = []
  const unclear: string[] = []
  for (const { skuId, disabledPlans, groupId = null, state = 'Active' } of assignments) {
    if (notInForce.includes(state.toLowerCase())) continue
    const sku = skuOf(skuId)
    if (!inForce.includes(state.toLowerCase())) unclear.push(`the license ${skuId} is in the unknown state '${state}'`)
    else if (sku === undefined) unclear.push(`the license ${skuId} is not among the products of the tenant, so its plans are not known`)
    else {
      const disabled = new Set(disabledPlans.map(plan => plan.toLowerCase()))
      for (const plan of sku.plans)
        if (!disabled.has(plan.id.toLowerCase()))
          plans.push({
            id: plan.id.toLowerCase(),
            name: plan.name,
            service: plan.service ?? null,
            skuId: sku.skuId,
            partNumber: sku.partNumber,
            groupId,
          })
    }
  }
  return { plans, unclear }
}

/** Where a plan comes from, as a sentence part. */
export const originOf = ({ partNumber, groupId }: EnabledPlan): string =>
  `${partNumber}, ${groupId === null ? 'assigned directly' : `given by the group ${groupId}`}`
