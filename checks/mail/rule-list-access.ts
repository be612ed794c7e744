import { addressOf } from '../../domain/address.ts'
import type { Recipient } from '../../facts/recipients.ts'
import type { RestrictedRecipient } from '../../facts/restricted-recipients.ts'

/** Whether a restricted list takes mail from an address, calculated from what its tenant says; `unknown` with the reason why. */
export type ListAccess = { readonly expected: 'accepted' | 'rejected' } | { readonly expected: 'unknown'; readonly because: string }

/**
 * Mail attributes to the recipient of the list's own tenant that has the sender's address; nobody else is let in.
 * https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration
 */
export function listAccess(
  sender: string,
  address: string,
  lists: Iterable<RestrictedRecipient>,
  recipients: Iterable<Recipient>,
): ListAccess {
  const list = [...lists].find(each => each.address === address)
  if (list === undefined) return { expected: 'unknown', because: `${address} is no restricted list, so a canary to it proves nothing` }
  const holder = [...recipients].find(recipient => recipient.proxies.includes(`smtp:${sender}`))
  if (holder === undefined) return { expected: 'rejected' }
  if (list.accepts.includes(holder.objectId.toLowerCase())) return { expected: 'accepted' }
  return list.unresolved.length === 0
    ? { expected: 'rejected' }
    : { expected: 'unknown', because: `among those whom ${address} accepts are names that nobody could resolve` }
}

/** The address that the user sends from in the target, where mail from it does not attribute in the source. */
export function strangeAddress(source: Recipient, target: Recipient): string | undefined {
  const address = addressOf(target.primarySmtp)
  return address === '' || source.proxies.includes(`smtp:${address}`) ? undefined : address
}
