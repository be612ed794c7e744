import type { UserPair } from '../../domain/account.ts'
import { addressOf, isSmtpProxy } from '../../domain/address.ts'
import type { EnabledPlans } from '../licensing/rule-enabled-plans.ts'
import type { EngageEntry, EngageUser } from '../../facts/engage-users.ts'
import type { AccountRow } from '../../facts/users.ts'

/** Plans that let an account into a network, by their published names. */
export const isEngagePlan = ({ name }: { readonly name: string }): boolean => /^(yammer|vivaengage)/i.test(name)

/** Whether the licenses say for certain that the account has none. */
export const hasNoEngagePlan = ({ plans, unclear }: EnabledPlans): boolean => unclear.length === 0 && !plans.some(isEngagePlan)

/** Those entries that are there and not deleted. */
export const entriesLeft = (found: readonly (EngageUser | undefined)[]): EngageEntry[] =>
  found.flatMap(user => user?.entries ?? []).filter(({ state }) => state.toLowerCase() !== 'deleted')

/** Why entries that are not those of a B2B account do not say how the network sees the user; undefined where they do. */
export function doubtAbout(entries: readonly EngageEntry[]): string | undefined {
  const unclear = entries.find(({ guest, b2b }) => guest === null || b2b === null)
  if (unclear !== undefined) return `Viva Engage did not say whether ${unclear.email} is a B2B account or a guest`
  const shared = entries.find(({ id, email }) => entries.some(other => other.id !== id && other.email === email))
  return shared && `the Viva Engage network has several entries of ${shared.email}, and nothing says which one the user gets`
}

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
