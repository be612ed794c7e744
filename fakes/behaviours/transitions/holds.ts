import type { Recipient } from '../../tenant/recipient.ts'
import type { Tenant } from '../../tenant/tenant.ts'

/** `mbx…:2`, `skp…:3`, `UniH…`, `cld…` and bare ids hold; `:1` only deletes and a leading minus excludes. */
export function isHold(entry: string): boolean {
  return !entry.startsWith('-') && !entry.startsWith('grp') && !entry.endsWith(':1')
}

/** https://learn.microsoft.com/en-us/purview/ediscovery-identify-a-hold-on-an-exchange-online-mailbox */
export function isHeld(recipient: Recipient): boolean {
  const { litigation, complianceTag, delay, delayRelease, inPlace } = recipient.holds
  return litigation || complianceTag || delay || delayRelease || inPlace.some(isHold)
}

/** Organization-wide policies on mailboxes hold whom they do not exclude; those on groups hold no mailbox of a person. */
export function isHeldByOrganization({ exchange }: Tenant, recipient: Recipient): boolean {
  const policyOf = (entry: string): string => entry.replace(/^-/, '').split(':')[0] ?? ''
  const excluded = new Set(recipient.holds.inPlace.filter(entry => entry.startsWith('-')).map(policyOf))
  return exchange.inPlaceHolds.some(entry => isHold(entry) && !excluded.has(policyOf(entry)))
}
