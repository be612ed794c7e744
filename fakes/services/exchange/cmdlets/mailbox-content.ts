import type { Mailbox, Recipient } from '../../../tenant/recipient.ts'
import { found, type Cmdlet, type CmdletCall } from '../cmdlet.ts'
import { objectNotFound } from '../cmdlet-error.ts'
import { findRecipient } from '../find-recipient.ts'
import { locationsOf } from '../mailbox-columns.ts'
import { displayNameOf, nameOf, type RecipientEntry } from '../recipient-entry.ts'
import { rowsOf, type Columns } from '../rows.ts'
import { guid, size, time, wholeNumber } from '../wire-value.ts'

interface Store {
  readonly entry: RecipientEntry
  readonly recipient: Recipient
  readonly mailbox: Mailbox
  readonly archive: boolean
}

/** The store behind an identity; an archive by its own guid or by the `Archive` switch. */
function storeOf(call: CmdletCall, notFound: 400 | 404 | 500): Store {
  const identity = call.parameters.required('Identity')
  const entry = findRecipient(call.tenant, identity, 'mailbox')
  const mailbox = entry?.recipient.mailbox
  if (!entry || !mailbox) throw objectNotFound(notFound, identity)
  const archive = call.parameters.flag('Archive') || identity.toLowerCase() === entry.recipient.archiveGuid?.toLowerCase()
  if (archive && !entry.recipient.archiveGuid) throw objectNotFound(notFound, identity)
  return { entry, recipient: entry.recipient, mailbox, archive }
}

const statistics: Columns<Store> = {
  DisplayName: ({ entry }) => displayNameOf(entry),
  Identity: ({ recipient, archive }) => (archive ? recipient.archiveGuid : recipient.exchangeGuid),
  MailboxGuid: ({ recipient, archive }) => guid(archive ? recipient.archiveGuid : recipient.exchangeGuid),
  OwnerADGuid: ({ recipient }) => guid(recipient.guid),
  ItemCount: ({ mailbox, archive }) => wholeNumber(archive ? mailbox.archiveItemCount : mailbox.itemCount),
  TotalItemSize: ({ mailbox, archive }) => size(archive ? mailbox.archiveSize : mailbox.totalItemSize),
  DeletedItemCount: ({ mailbox, archive }) => wholeNumber(archive ? 0 : mailbox.deletedItemCount),
  TotalDeletedItemSize: ({ mailbox, archive }) => size(archive ? 0 : mailbox.totalDeletedItemSize),
  IsArchiveMailbox: ({ archive }) => archive,
  LastLogonTime: ({ mailbox }) => time(mailbox.lastLogon),
  StorageLimitStatus: ({ mailbox, archive }) => (!archive && mailbox.totalItemSize > mailbox.prohibitSendReceiveQuota ? 'MailboxDisabled' : 'BelowLimit'),
}

interface Folder {
  readonly owner: string
  readonly path: string
  readonly type: string
  readonly items: number
  readonly bytes: number
}

/** Recoverable Items of a mailbox, or of its archive, where content held for substrate services lies. */
function recoverableItems({ entry, mailbox, archive }: Store): Folder[] {
  const owner = nameOf(entry)
  const items = archive ? 0 : mailbox.deletedItemCount
  const bytes = archive ? 0 : mailbox.totalDeletedItemSize
  return [
    { owner, path: '/Recoverable Items', type: 'RecoverableItemsRoot', items: 0, bytes },
    { owner, path: '/Deletions', type: 'RecoverableItemsDeletions', items, bytes },
    { owner, path: '/DiscoveryHolds', type: 'RecoverableItemsDiscoveryHolds', items: 0, bytes: 0 },
    { owner, path: '/Purges', type: 'RecoverableItemsPurges', items: 0, bytes: 0 },
    {
      owner,
      path: '/SubstrateHolds',
      type: 'RecoverableItemsSubstrateHolds',
      items: archive ? mailbox.substrateHoldItems : 0,
      bytes: 0,
    },
    { owner, path: '/Versions', type: 'RecoverableItemsVersions', items: 0, bytes: 0 },
  ]
}

function visibleFolders({ entry, mailbox, archive }: Store): Folder[] {
  const items = archive ? mailbox.archiveItemCount : mailbox.itemCount
  const bytes = archive ? mailbox.archiveSize : mailbox.totalItemSize
  return [{ owner: nameOf(entry), path: '/Top of Information Store', type: 'Root', items, bytes }]
}

const folderColumns: Columns<Folder> = {
  Name: ({ path }) => path.slice(1),
  FolderPath: ({ path }) => path,
  FolderType: ({ type }) => type,
  Identity: ({ owner, path }) => `${owner}${path.replaceAll('/', '\\')}`,
  ItemsInFolder: ({ items }) => wholeNumber(items),
  ItemsInFolderAndSubfolders: ({ items }) => wholeNumber(items),
  FolderSize: ({ bytes }) => size(bytes),
  FolderAndSubfolderSize: ({ bytes }) => size(bytes),
}

export const mailboxContentCmdlets: readonly Cmdlet[] = [
  {
    name: 'Get-MailboxStatistics',
    parameters: ['Identity', 'Archive', 'IncludeSoftDeletedRecipients'],
    run: call => found(rowsOf([storeOf(call, 500)], statistics)),
  },
  {
    name: 'Get-MailboxFolderStatistics',
    parameters: ['Identity', 'Archive', 'FolderScope'],
    run: call => {
      const store = storeOf(call, 500)
      const scope = call.parameters.text('FolderScope')?.toLowerCase() ?? 'all'
      const recoverable = scope === 'recoverableitems' ? recoverableItems(store) : []
      return found(rowsOf(scope === 'all' ? visibleFolders(store) : recoverable, folderColumns))
    },
  },
  {
    name: 'Get-MailboxLocation',
    parameters: ['User', 'Identity'],
    run: call => {
      const identity = call.parameters.text('User') ?? call.parameters.required('Identity')
      const entry = findRecipient(call.tenant, identity, 'user')
      if (!entry) throw objectNotFound(404, identity)
      return found(
        rowsOf(locationsOf(entry.recipient), {
          Identity: at => `${nameOf(entry)}\\${at.guid}`,
          MailboxGuid: at => guid(at.guid),
          MailboxLocationType: at => at.type,
          OwnerId: () => nameOf(entry),
          DatabaseGuid: at => guid(at.database),
        }),
      )
    },
  },
]
