import { servicePlans } from '../../data/service-plans/read.ts'
import type { SubscribedSku } from '../../facts/subscribed-skus.ts'
import { type Assignment, type EnabledPlan, enabledPlans } from './rule-enabled-plans.ts'
import { givesMailbox, scrubsProxies } from './rule-plan-effects.ts'

/** A plan that a migrated source account has to lose, or of which nobody knows whether it scrubs. */
const mayGo = (plan: EnabledPlan): boolean => givesMailbox(plan) || scrubsProxies(plan) || servicePlans.get(plan.id)?.scrubs === 'unknown'

/**
 * Plans that were enabled before and are not any more, each once, apart from those of Exchange. `unclear` says why there may be more: a
 * product that is unknown now hides what was lost with it.
 */
export function lostPlans(
  before: readonly Assignment[],
  now: readonly Assignment[],
  skuOf: (skuId: string) => SubscribedSku | undefined,
): { readonly plans: readonly EnabledPlan[]; readonly unclear: readonly string[] } {
  const earlier = enabledPlans(before, skuOf)
  const present = enabledPlans(now, skuOf)
  const enabled = new Set(present.plans.map(plan => plan.id))
  const lost = new Map(earlier.plans.filter(plan => !enabled.has(plan.id) && !mayGo(plan)).map(plan => [plan.id, plan]))
  return { plans: [...lost.values()], unclear: [...new Set([...earlier.unclear, ...present.unclear])] }
}
