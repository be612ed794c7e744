import type { SubscribedSku } from '../../facts/subscribed-skus.ts'
import { type Assignment, type EnabledPlan, enabledPlans } from './rule-enabled-plans.ts'
import { givesMailbox, isFoundation, isOfUnknownEffect, scrubsProxies, unknownEffects } from './rule-plan-effects.ts'

/** A plan that a migrated source account has to lose, or that never acted on it. */
const mayGo = (plan: EnabledPlan): boolean => givesMailbox(plan) || scrubsProxies(plan) || isFoundation(plan)

/**
 * Plans that were enabled before and are not any more, each once, apart from those of Exchange. `unclear` says why there may be more: a
 * product that is unknown now hides what was lost with it, and a plan that nobody knows may be one of Exchange.
 */
export function lostPlans(
  before: readonly Assignment[],
  now: readonly Assignment[],
  skuOf: (skuId: string) => SubscribedSku | undefined,
): { readonly plans: readonly EnabledPlan[]; readonly unclear: readonly string[] } {
  const earlier = enabledPlans(before, skuOf)
  const present = enabledPlans(now, skuOf)
  const enabled = new Set(present.plans.map(plan => plan.id))
  const gone = [...new Map(earlier.plans.filter(plan => !enabled.has(plan.id)).map(plan => [plan.id, plan])).values()]
  const open = unknownEffects(gone).map(reason => `${reason}, and they are gone`)
  return {
    plans: gone.filter(plan => !mayGo(plan) && !isOfUnknownEffect(plan)),
    unclear: [...new Set([...earlier.unclear, ...present.unclear, ...open])],
  }
}
