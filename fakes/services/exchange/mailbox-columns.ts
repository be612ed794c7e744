import { assignmentsOf } from '../../tenant/enabled-plans.ts'
import type { Recipient } from '../../tenant/recipient.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import { entryById, nameOf, type RecipientEntry } from './recipient-entry.ts'
import { storeColumns } from './recipient-columns.ts'
import type { Columns } from './rows.ts'
import { guid, size } from './wire-value.ts'

const gigabyte = 1024 ** 3
const forest = 'eurprd07.prod.outlook.com'

/** A derived guid, stable for its recipient, for parts of a mailbox that the state only counts. */
function derivedGuid(recipient: Recipient, part: number): string {
  return `${recipient.guid.slice(0, 24)}${part.toString(16).padStart(4, '0')}${recipient.guid.slice(28)}`
}

export interface MailboxLocation {
  readonly guid: string
  readonly type: 'Primary' | 'MainArchive' | 'AuxArchive'
  readonly database: string
}

/** The primary, the archive and its auxiliaries, in that order. */
export function locationsOf(recipient: Recipient): MailboxLocation[] {
  if (!recipient.mailbox) return []
  const list: MailboxLocation[] = []
  if (recipient.exchangeGuid)
    list.push({
      guid: recipient.exchangeGuid,
      type: 'Primary',
      database: derivedGuid(recipient, 0xd000),
    })
  if (recipient.archiveGuid)
    list.push({
      guid: recipient.archiveGuid,
      type: 'MainArchive',
      database: derivedGuid(recipient, 0xd001),
    })
  for (let part = 1; part <= recipient.mailbox.auxArchives; part++)
    list.push({
      guid: derivedGuid(recipient, part),
      type: 'AuxArchive',
      database: derivedGuid(recipient, 0xd001 + part),
    })
  return list
}

export function mailboxColumns(tenant: Tenant): Columns<RecipientEntry> {
  const reference = (id: string): string => {
    const entry = entryById(tenant, id)
    return entry ? nameOf(entry) : id
  }
  return {
    ...storeColumns,
    ArchiveStatus: ({ recipient }) => (recipient.archiveGuid ? 'Active' : 'None'),
    ArchiveState: ({ recipient }) => (recipient.archiveGuid ? 'Local' : 'None'),
    AutoExpandingArchiveEnabled: ({ recipient }) => recipient.mailbox?.autoExpandingArchive ?? false,
    MailboxLocations: ({ recipient }) => locationsOf(recipient).map(at => `1;${at.guid};${at.type};${forest};${at.database}`),
    RetentionPolicy: () => 'Default MRM Policy',
    DataEncryptionPolicy: ({ recipient }) => recipient.mailbox?.dataEncryptionPolicy ?? null,
    ForwardingAddress: () => null,
    GrantSendOnBehalfTo: ({ recipient }) => recipient.grantSendOnBehalfTo.map(reference),
    RecoverableItemsQuota: ({ recipient }) => size(recipient.recoverableItemsQuota),
    ProhibitSendReceiveQuota: ({ recipient }) => size(recipient.mailbox?.prohibitSendReceiveQuota ?? null),
    ProhibitSendQuota: ({ recipient }) =>
      size(recipient.mailbox ? Math.max(0, recipient.mailbox.prohibitSendReceiveQuota - gigabyte) : null),
    MaxSendSize: () => size(36_700_160),
    MaxReceiveSize: () => size(37_748_736),
    MailboxMoveStatus: ({ recipient }) => recipient.mailbox?.moveStatus ?? 'None',
    MailboxMoveFlags: ({ recipient }) => (recipient.mailbox && recipient.mailbox.moveStatus !== 'None' ? 'CrossTenant' : 'None'),
    MailboxMoveBatchName: ({ recipient }) => recipient.mailbox?.moveBatchName ?? '',
    MailboxMoveRemoteHostName: ({ recipient }) =>
      recipient.mailbox && recipient.mailbox.moveStatus !== 'None' ? 'outlook.office.com' : '',
    SKUAssigned: ({ account }) => account !== null && assignmentsOf(tenant, account).length > 0,
    IsMailboxEnabled: () => true,
    IsShared: ({ recipient }) => recipient.type === 'SharedMailbox',
    IsResource: ({ recipient }) => recipient.type === 'RoomMailbox',
    UsageLocation: ({ account }) => account?.usageLocation ?? null,
    ArchiveDatabaseGuid: ({ recipient }) => guid(recipient.archiveGuid ? derivedGuid(recipient, 0xd001) : null),
  }
}

export function mailUserColumns(tenant: Tenant): Columns<RecipientEntry> {
  return {
    ...storeColumns,
    RecoverableItemsQuota: ({ recipient }) => size(recipient.recoverableItemsQuota),
    RequireSenderAuthenticationEnabled: () => false,
    AcceptMessagesOnlyFrom: () => [],
    UserCertificate: () => [],
    SKUAssigned: ({ account }) => account !== null && assignmentsOf(tenant, account).length > 0,
  }
}
