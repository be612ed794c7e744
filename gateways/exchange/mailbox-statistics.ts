import { z } from 'zod'
import { count, flag, guid, size, text } from './fields.ts'
import type { ExchangeReader } from './reader.ts'

const statisticsSchema = z.object({
  MailboxGuid: guid,
  TotalItemSize: size,
  TotalDeletedItemSize: size,
  /** Null when Exchange does not say. */
  ItemCount: count.nullable(),
  DeletedItemCount: count.nullable(),
  LastLogonTime: text,
  IsArchiveMailbox: flag.nullable(),
})
/** Sizes in bytes. */
export type MailboxStatistics = z.output<typeof statisticsSchema>

const folderSchema = z.object({
  Name: text,
  FolderPath: text,
  ItemsInFolder: count,
  FolderAndSubfolderSize: size,
})
export type MailboxFolder = z.output<typeof folderSchema>

const select = Object.keys(statisticsSchema.shape)

/**
 * The content of one mailbox, by its ExchangeGuid, or of its archive by the ArchiveGuid; null when there is
 * none. Exchange has no list of these: one call per mailbox, ten to a request.
 */
export const mailboxStatistics = async (exchange: ExchangeReader, mailboxGuid: string): Promise<MailboxStatistics | null> =>
  exchange.single(
    statisticsSchema,
    { name: 'Get-MailboxStatistics', parameters: { Identity: mailboxGuid }, select, perUser: true },
    row => row.MailboxGuid === mailboxGuid.toLowerCase(),
  )

/** Folders of Recoverable Items of one mailbox or archive, by its guid. */
export const recoverableFolders = async (exchange: ExchangeReader, mailboxGuid: string): Promise<MailboxFolder[]> =>
  exchange.all(folderSchema, {
    name: 'Get-MailboxFolderStatistics',
    parameters: { Identity: mailboxGuid, FolderScope: 'RecoverableItems' },
    select: Object.keys(folderSchema.shape),
    perUser: true,
  })
