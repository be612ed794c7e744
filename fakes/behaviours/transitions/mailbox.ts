import type { Recipient } from '../../tenant/recipient.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import { bare, domainOf, isSmtp } from './addresses.ts'

/** The proxy of a target account that mail and moves reach it by, in the delivery domain; null when there is none. */
export function deliveryAddress(target: Tenant, accountId: string, deliveryDomain: string): string | null {
  const account = target.accounts.get(accountId)
  for (const proxy of account?.proxyAddresses ?? [])
    if (isSmtp(proxy) && domainOf(bare(proxy)) === deliveryDomain.toLowerCase()) return bare(proxy)
  return null
}

/** The end of a cross-tenant move: content is in the target, the source keeps a MailUser that points there. */
export function completeMove(from: Recipient, to: Recipient, deliveredTo: string, now: string): void {
  const mailbox = from.mailbox
  if (!mailbox) return
  from.previousType = from.type
  from.type = 'MailUser'
  from.mailbox = null
  from.externalEmailAddress = `SMTP:${deliveredTo}`
  from.recoverableItemsQuota = null
  to.previousType = to.type
  to.type = 'UserMailbox'
  to.externalEmailAddress = null
  to.mailbox = { ...mailbox, moveStatus: 'Completed', moveBatchName: null, lastLogon: now }
}

/** A mailbox of its own, as licensing makes one: empty, with identifiers that match nobody's. */
export function createMailbox(recipient: Recipient, exchangeGuid: string): void {
  recipient.previousType = recipient.type
  recipient.type = 'UserMailbox'
  recipient.externalEmailAddress = null
  recipient.exchangeGuid = exchangeGuid
  recipient.mailbox = {
    itemCount: 0,
    totalItemSize: 0,
    deletedItemCount: 0,
    totalDeletedItemSize: 0,
    archiveItemCount: 0,
    archiveSize: 0,
    auxArchives: 0,
    autoExpandingArchive: false,
    substrateHoldItems: 0,
    prohibitSendReceiveQuota: 107_374_182_400,
    dataEncryptionPolicy: null,
    moveStatus: 'None',
    moveBatchName: null,
    lastLogon: null,
  }
}
