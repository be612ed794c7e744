import type { UserPair } from '../../domain/account.ts'
import { addressOf, isSmtpProxy } from '../../domain/address.ts'
import type { AccountRow } from '../../facts/users.ts'

/** Plans that let an account into a network, by their published names. */
export const isEngagePlan = ({ name }: { readonly name: string }): boolean => /^(yammer|vivaengage)/i.test(name)

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
