import { makesMailbox, scrubs } from '../../data/service-plans/exchange-plans.ts'
import { servicePlans } from '../../data/service-plans/read.ts'

interface Plan {
  readonly id: string
  readonly name: string
}

/**
 * An Exchange plan that the table does not list, e.g. of a national cloud. It is taken to act like the listed ones; the
 * foundation plans stand in almost every product and act on nobody. (Assumption from the published names.)
 */
const isUnlistedExchange = ({ id, name }: Plan): boolean =>
  !servicePlans.has(id.toLowerCase()) && /^EXCHANGE/i.test(name) && !/FOUNDATION/i.test(name)

/** Whether enabling the plan gives an account without ExchangeGuid a mailbox. */
export const givesMailbox = (plan: Plan): boolean => makesMailbox(plan.id) || isUnlistedExchange(plan)

/** Whether Exchange removes unverified proxies while the plan is enabled, by what is published or assumed. */
export const scrubsProxies = (plan: Plan): boolean => ['yes', 'assumed'].includes(scrubs(plan.id)) || isUnlistedExchange(plan)
