import type { Side, UserPair } from '../../domain/account.ts'
import { domainOf } from '../../domain/address.ts'
import type { Recipient } from '../../facts/recipients.ts'
import { hostsMailbox } from '../mail/rule-recipient-type.ts'

/** Domains of the target addresses that the users' recipients on `side` have: where lookups from that side have to go. */
export function targetDomains(users: readonly UserPair[], side: Side, recipients: Iterable<Recipient>): Set<string> {
  const ids = new Set(users.map(user => user[side].objectId?.toLowerCase()))
  const domains = new Set<string>()
  for (const { objectId, type, targetAddress } of recipients)
    if (targetAddress !== null && !hostsMailbox(type) && ids.has(objectId.toLowerCase())) domains.add(domainOf(targetAddress))
  domains.delete('')
  return domains
}
