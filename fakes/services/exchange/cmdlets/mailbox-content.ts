import { found, type Cmdlet } from '../cmdlet.ts'
import { objectNotFound } from '../cmdlet-error.ts'
import { findRecipient } from '../find-recipient.ts'
import { locationsOf } from '../mailbox-columns.ts'
import { folderColumns, recoverableItems, storeOf, visibleFolders, type Store } from '../mailbox-store.ts'
import { displayNameOf, nameOf } from '../recipient-entry.ts'
import { rowsOf, type Columns } from '../rows.ts'
import { guid, size, time, wholeNumber } from '../wire-value.ts'

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
  StorageLimitStatus: ({ mailbox, archive }) =>
    !archive && mailbox.totalItemSize > mailbox.prohibitSendReceiveQuota ? 'MailboxDisabled' : 'BelowLimit',
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
