import type { UserPair } from '../../domain/account.ts'
import { addressOf, isSmtpProxy } from '../../domain/address.ts'
import type { EnabledPlans } from '../licensing/rule-enabled-plans.ts'
import type { EngageUser } from '../../facts/engage-users.ts'
import type { AccountRow } from '../../facts/users.ts'

/** Plans that let an account into a network, by their published names. */
export const isEngagePlan = ({ name }: { readonly name: string }): boolean => /^(yammer|vivaengage)/i.test(name)

/** Whether the licenses say for certain that the account has none. */
export const hasNoEngagePlan = ({ plans, unclear }: EnabledPlans): boolean => unclear.length === 0 && !plans.some(isEngagePlan)

/** Those entries that are there and not deleted. */
export const entriesLeft = (found: readonly (EngageUser | undefined)[]): EngageUser[] =>
  found.flatMap(entry => (entry === undefined || entry.state.toLowerCase() === 'deleted' ? [] : [entry]))

/** Every address under which a network of the target may know the user; the source UPN too, under which an external member comes. */
export function engageAddresses(user: UserPair, account: AccountRow): string[] {
  const known = [
    user.targetMail,
    user.target.upn,
    account.userPrincipalName,
    account.mail ?? '',
    ...account.proxies.filter(isSmtpProxy),
    user.source.upn,
  ]
  return [...new Set(known.map(addressOf))].filter(address => address !== '')
}
