import { servicePlans } from './read.ts'
import type { Scrubs } from './read.ts'

const infoOf = (planId: string) => servicePlans.get(planId.toLowerCase())

/** True when enabling the plan gives an account without ExchangeGuid a mailbox. */
export const makesMailbox = (planId: string): boolean => infoOf(planId)?.makesMailbox ?? false

/**
 * Whether enabling the plan makes Exchange remove unverified proxies. A plan that is not in the table is `assumed` to
 * when its `assignedPlans[].service` is Exchange, and `unknown` otherwise. (Assumption: the service's name decides.)
 */
export function scrubs(planId: string, service?: string): Scrubs {
  const listed = infoOf(planId)?.scrubs
  if (listed !== undefined) return listed
  return isExchangeService(service) ? 'assumed' : 'unknown'
}

/** True for a plan that makes Exchange act on the account: it makes a mailbox, or scrubs, or is assumed to. */
export const isExchangePlan = (planId: string, service?: string): boolean =>
  makesMailbox(planId) || ['yes', 'assumed'].includes(scrubs(planId, service))

const isExchangeService = (service: string | undefined): boolean => service?.toLowerCase() === 'exchange'
