import type { Random } from '../tenant/random.ts'
import type { Mailbox, Recipient, RecipientType } from '../tenant/recipient.ts'

const gigabyte = 1_073_741_824
export const recoverableItemsQuota = 100 * gigabyte
const administrativeGroup = '/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients'

export function legacyDn(random: Random, nickname: string): string {
  return `${administrativeGroup}/cn=${random.hex(32)}-${nickname}`
}

/** A recipient with nothing special: no mailbox, no holds, no target address. */
export function newRecipient(id: string, random: Random, type: RecipientType, nickname: string, whenCreated: string): Recipient {
  return {
    id,
    guid: random.guid(),
    type,
    previousType: null,
    externalEmailAddress: null,
    exchangeGuid: null,
    archiveGuid: null,
    disabledArchiveGuid: null,
    legacyExchangeDN: legacyDn(random, nickname),
    hiddenFromAddressLists: false,
    persistedCapabilities: [],
    isDirSynced: false,
    recoverableItemsQuota: null,
    mailbox: null,
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
    whenCreated,
  }
}

/** Content of an ordinary mailbox, sizes in bytes: 0.5–20 GB, Recoverable Items far below the quota. */
export function newMailbox(random: Random, hasArchive: boolean, lastLogon: string | null): Mailbox {
  const itemCount = 2_000 + random.below(60_000)
  const deletedItemCount = random.below(4_000)
  const archiveItemCount = hasArchive ? 5_000 + random.below(80_000) : 0
  return {
    itemCount,
    totalItemSize: Math.floor((0.5 + random.next() * 19.5) * gigabyte),
    deletedItemCount,
    totalDeletedItemSize: deletedItemCount * 90_000,
    archiveItemCount,
    archiveSize: archiveItemCount * 110_000,
    auxArchives: 0,
    autoExpandingArchive: false,
    substrateHoldItems: 0,
    prohibitSendReceiveQuota: 100 * gigabyte,
    dataEncryptionPolicy: null,
    moveStatus: 'None',
    moveBatchName: null,
    lastLogon,
  }
}
