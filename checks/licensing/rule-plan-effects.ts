import { makesMailbox, scrubs } from '../../data/service-plans/exchange-plans.ts'
import { servicePlans } from '../../data/service-plans/read.ts'
import { listed } from '../batch/rule-listed.ts'

interface Plan {
  readonly id: string
  readonly name: string
  /** As the tenant names the service that acts on the plan; absent where it names none. */
  readonly service?: string | null | undefined
}

/** Foundation plans stand in almost every product, belong to the company and act on nobody. (Assumption from the published names.) */
export const isFoundation = ({ name }: Plan): boolean => /FOUNDATION/i.test(name)

/** An Exchange plan that the table does not list, e.g. of a national cloud. It is taken to act like the listed ones. */
const isUnlistedExchange = (plan: Plan): boolean =>
  !servicePlans.has(plan.id.toLowerCase()) && /^EXCHANGE/i.test(plan.name) && !isFoundation(plan)

/** Whether enabling the plan gives an account without ExchangeGuid a mailbox. */
export const givesMailbox = (plan: Plan): boolean => makesMailbox(plan.id) || isUnlistedExchange(plan)

/** Whether Exchange removes unverified proxies while the plan is enabled, by what is published or assumed. */
export const scrubsProxies = (plan: Plan): boolean =>
  !isFoundation(plan) && (['yes', 'assumed'].includes(scrubs(plan.id, plan.service)) || isUnlistedExchange(plan))

/** Whether nobody knows what Exchange does when the plan is enabled. */
export const isOfUnknownEffect = (plan: Plan): boolean =>
  !isFoundation(plan) && !isUnlistedExchange(plan) && scrubs(plan.id, plan.service) === 'unknown'

/** Of which of these plans nobody knows whether Exchange acts on them, as the reason of a verdict; nothing when all are known. */
export function unknownEffects(plans: readonly (Plan & { readonly partNumber: string })[]): string[] {
  const names = new Set(plans.filter(isOfUnknownEffect).map(({ name, partNumber }) => `${name} of ${partNumber}`))
  return names.size === 0 ? [] : [`it is not known whether Exchange acts on these plans: ${listed([...names])}`]
}
