import type { Recipient } from '../../../tenant/recipient.ts'
import { tinyAccount } from '../../../tenant/testing.ts'
import type { Tenant } from '../../../tenant/tenant.ts'

/** An account with a recipient: a mailbox, or a MailUser when a target address is given. */
export function addRecipient(tenant: Tenant, id: string, targetAddress: string | null = null): Recipient {
  if (!tenant.accounts.has(id)) tinyAccount(tenant, id)
  const recipient: Recipient = {
    id,
    guid: `guid-${id}`,
    type: targetAddress === null ? 'UserMailbox' : 'MailUser',
    previousType: null,
    externalEmailAddress: targetAddress === null ? null : `SMTP:${targetAddress}`,
    exchangeGuid: null,
    archiveGuid: null,
    disabledArchiveGuid: null,
    legacyExchangeDN: `/o=Example/cn=${id}`,
    hiddenFromAddressLists: false,
    persistedCapabilities: [],
    isDirSynced: false,
    recoverableItemsQuota: null,
    mailbox:
      targetAddress === null
        ? {
            itemCount: 10,
            totalItemSize: 1_000,
            deletedItemCount: 0,
            totalDeletedItemSize: 0,
            archiveItemCount: 0,
            archiveSize: 0,
            auxArchives: 0,
            autoExpandingArchive: false,
            substrateHoldItems: 0,
            prohibitSendReceiveQuota: 1_000_000,
            dataEncryptionPolicy: null,
            moveStatus: 'None',
            moveBatchName: null,
            lastLogon: null,
          }
        : null,
    holds: {
      litigation: false,
      inPlace: [],
      complianceTag: false,
      delay: false,
      delayRelease: false,
      retention: false,
      elcProcessingDisabled: false,
    },
    forwardingSmtpAddress: null,
    grantSendOnBehalfTo: [],
    permissions: [],
    whenCreated: '2026-01-01T00:00:00.000Z',
  }
  tenant.recipients.set(id, recipient)
  return recipient
}
