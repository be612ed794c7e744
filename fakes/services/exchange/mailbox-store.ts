import type { Mailbox, Recipient } from '../../tenant/recipient.ts'
import type { CmdletCall } from './cmdlet.ts'
import { objectNotFound } from './cmdlet-error.ts'
import { findRecipient } from './find-recipient.ts'
import { nameOf, type RecipientEntry } from './recipient-entry.ts'
import type { Columns } from './rows.ts'
import { size, wholeNumber } from './wire-value.ts'

export interface Store {
  readonly entry: RecipientEntry
  readonly recipient: Recipient
  readonly mailbox: Mailbox
  readonly archive: boolean
}

/** The store behind an identity; an archive by its own guid or by the `Archive` switch. */
export function storeOf(call: CmdletCall, notFound: 400 | 404 | 500): Store {
  const identity = call.parameters.required('Identity')
  const entry = findRecipient(call.tenant, identity, 'mailbox')
  const mailbox = entry?.recipient.mailbox
  if (!entry || !mailbox) throw objectNotFound(notFound, identity)
  const archive = call.parameters.flag('Archive') || identity.toLowerCase() === entry.recipient.archiveGuid?.toLowerCase()
  if (archive && !entry.recipient.archiveGuid) throw objectNotFound(notFound, identity)
  return { entry, recipient: entry.recipient, mailbox, archive }
}

export interface Folder {
  readonly owner: string
  readonly path: string
  readonly type: string
  readonly items: number
  readonly bytes: number
}

/** Recoverable Items of a mailbox, or of its archive, where content held for substrate services lies. */
export function recoverableItems({ entry, mailbox, archive }: Store): Folder[] {
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

/** Everything else, as the one folder that the state counts. */
export function visibleFolders({ entry, mailbox, archive }: Store): Folder[] {
  const items = archive ? mailbox.archiveItemCount : mailbox.itemCount
  const bytes = archive ? mailbox.archiveSize : mailbox.totalItemSize
  return [{ owner: nameOf(entry), path: '/Top of Information Store', type: 'Root', items, bytes }]
}

export const folderColumns: Columns<Folder> = {
  Name: ({ path }) => path.slice(1),
  FolderPath: ({ path }) => path,
  FolderType: ({ type }) => type,
  Identity: ({ owner, path }) => `${owner}${path.replaceAll('/', '\\')}`,
  ItemsInFolder: ({ items }) => wholeNumber(items),
  ItemsInFolderAndSubfolders: ({ items }) => wholeNumber(items),
  FolderSize: ({ bytes }) => size(bytes),
  FolderAndSubfolderSize: ({ bytes }) => size(bytes),
}
