/** State of one Exchange recipient. It belongs to an account (same id) or, for lists, to a group. */
export interface Recipient {
  /** `ExternalDirectoryObjectId`: the account's or group's id. */
  readonly id: string
  /** Exchange's own object id, not the Entra one. */
  readonly guid: string
  type: RecipientType
  /** What it was before the last transition; `UserMailbox` on a MailUser means stale mailbox data. */
  previousType: RecipientType | null
  /** Target address, with scheme, e.g. `SMTP:ada@source.example`; null for mailboxes. */
  externalEmailAddress: string | null
  /** Null is written as the zero GUID on the wire. */
  exchangeGuid: string | null
  archiveGuid: string | null
  disabledArchiveGuid: string | null
  legacyExchangeDN: string
  hiddenFromAddressLists: boolean
  persistedCapabilities: string[]
  isDirSynced: boolean
  recoverableItemsQuota: number | null
  mailbox: Mailbox | null
  holds: Holds
  /** The addresses that Exchange still shows while those written in Entra are on their way. */
  staleAddresses?: readonly string[]
  forwardingSmtpAddress: string | null
  grantSendOnBehalfTo: string[]
  permissions: MailboxPermission[]
  whenCreated: string
}

export type RecipientType =
  | 'UserMailbox'
  | 'SharedMailbox'
  | 'RoomMailbox'
  | 'MailUser'
  | 'GuestMailUser'
  | 'MailUniversalDistributionGroup'
  | 'MailUniversalSecurityGroup'

/** Content of a mailbox; sizes in bytes. */
export interface Mailbox {
  itemCount: number
  totalItemSize: number
  deletedItemCount: number
  /** Recoverable Items. */
  totalDeletedItemSize: number
  archiveItemCount: number
  archiveSize: number
  auxArchives: number
  autoExpandingArchive: boolean
  /** Items in the archive's SubstrateHolds folder. */
  substrateHoldItems: number
  prohibitSendReceiveQuota: number
  dataEncryptionPolicy: string | null
  moveStatus: 'None' | 'Queued' | 'InProgress' | 'Completed'
  moveBatchName: string | null
  lastLogon: string | null
}

export interface Holds {
  litigation: boolean
  /** Entries in the grammar of `InPlaceHolds`, e.g. `mbx<32 hex>:2`, `-mbx<32 hex>`, `UniH<guid>`. */
  inPlace: string[]
  complianceTag: boolean
  delay: boolean
  delayRelease: boolean
  retention: boolean
  elcProcessingDisabled: boolean
}

export interface MailboxPermission {
  kind: 'FullAccess' | 'SendAs'
  /** Account id of the trustee. */
  trustee: string
}
