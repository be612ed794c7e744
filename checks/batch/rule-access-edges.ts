import { addressOf, isSmtpProxy } from '../../domain/address.ts'
import type { MailboxDelegation } from '../../facts/mailbox-delegations.ts'
import type { Recipient } from '../../facts/recipients.ts'
import type { SendAsGrant } from '../../facts/send-as-grants.ts'

/** Somebody who works in the mailbox of somebody else. */
export interface AccessEdge {
  readonly owner: Recipient
  readonly trustee: Recipient
  readonly right: 'full access' | 'send as' | 'send on behalf'
}

/** Who works in whose mailbox. Groups and accounts that are gone are left out: they name no mailbox. */
export function accessEdges(
  recipients: Iterable<Recipient>,
  delegations: Iterable<MailboxDelegation>,
  grants: Iterable<SendAsGrant>,
): AccessEdge[] {
  const all = [...recipients]
  const byName = new Map<string, Recipient>()
  for (const recipient of all)
    for (const name of [
      recipient.name ?? '',
      recipient.objectId,
      recipient.upn,
      recipient.primarySmtp,
      ...recipient.proxies.filter(isSmtpProxy).map(addressOf),
    ])
      if (name !== '') byName.set(name.toLowerCase(), recipient)
  const find = (name: string): Recipient | undefined => byName.get(addressOf(name))
  const edges: AccessEdge[] = []
  const add = (owner: Recipient | undefined, names: readonly string[], right: AccessEdge['right']): void => {
    for (const trustee of names.map(find)) if (owner && trustee && owner !== trustee) edges.push({ owner, trustee, right })
  }
  for (const { objectId, fullAccess } of delegations) add(find(objectId), fullAccess, 'full access')
  for (const { identity, trustees } of grants) add(find(identity), trustees, 'send as')
  for (const recipient of all) add(recipient, recipient.sendOnBehalf, 'send on behalf')
  return edges
}
