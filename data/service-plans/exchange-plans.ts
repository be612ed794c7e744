import { servicePlans } from './read.ts'
import type { Scrubs } from './read.ts'

const infoOf = (planId: string) => servicePlans.get(planId.toLowerCase())

/** True when enabling the plan gives an account without ExchangeGuid a mailbox. */
export const makesMailbox = (planId: string): boolean => infoOf(planId)?.makesMailbox ?? false

/**
 * Whether enabling the plan makes Exchange remove unverified proxies. Of a plan that the table does not list, or lists as
 * unknown, its service decides: `assumed` to scrub where `assignedPlans[].service` is Exchange, not where it is another one,
 * and `unknown` where nobody names it. (Assumption: the service's name decides.)
 */
export function scrubs(planId: string, service?: string | null): Scrubs {
  const listed = infoOf(planId)?.scrubs ?? 'unknown'
  if (listed !== 'unknown' || (service ?? '') === '') return listed
  return isExchangeService(service) ? 'assumed' : 'no'
}

/** True for a plan that makes Exchange act on the account: it makes a mailbox, or scrubs, or is assumed to. */
export const isExchangePlan = (planId: string, service?: string | null): boolean =>
  makesMailbox(planId) || ['yes', 'assumed'].includes(scrubs(planId, service))

const isExchangeService = (service: string | null | undefined): boolean => service?.toLowerCase() === 'exchange'
