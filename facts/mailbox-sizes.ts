import { z } from 'zod'
import type { MailboxStatistics } from '../gateways/exchange/mailbox-statistics.ts'
import { defineTable } from './define.ts'

const store = z.object({
  /** Null when Exchange did not say, like every number here. */
  items: z.number().nullable(),
  bytes: z.number().nullable(),
  /** Recoverable Items. */
  deletedItems: z.number().nullable(),
  deletedBytes: z.number().nullable(),
})
const row = z.object({
  /** Entra object id, lower case. */
  objectId: z.string(),
  /** Null when Exchange knows no content of the mailbox. */
  primary: store.nullable(),
  archive: store.nullable(),
  hasArchive: z.boolean(),
})

export type MailboxSize = z.infer<typeof row>

/** Mailboxes asked about at the same time; the gateway puts ten calls into a request. */
const together = 50

const storeOf = (statistics: MailboxStatistics | null): z.infer<typeof store> | null =>
  statistics === null
    ? null
    : {
        items: statistics.ItemCount,
        bytes: bytesOf(statistics.TotalItemSize),
        deletedItems: statistics.DeletedItemCount,
        deletedBytes: bytesOf(statistics.TotalDeletedItemSize),
      }

const bytesOf = (size: MailboxStatistics['TotalItemSize']): number | null => (typeof size === 'number' ? size : null)

export default defineTable({
  id: 'mailboxSizes',
  about: "How much the cohort's mailboxes and archives hold, Recoverable Items apart.",
  sides: ['source'],
  freshness: 'tenant',
  cost: 'per-user',
  permissions: { exchange: ['Exchange.ManageAsApp'] },
  sources: ['https://learn.microsoft.com/en-us/powershell/module/exchange/get-mailboxstatistics'],
  row,
  key: (size: MailboxSize) => size.objectId,
  async *rows(context) {
    const { exchange } = context.gateways
    const wanted = new Set([...(await context.accountIds()).values()].map(id => id.toLowerCase()))
    const found: { objectId: string; mailbox: string; archive: string | null }[] = []
    for await (const { ExternalDirectoryObjectId: objectId, ExchangeGuid: mailbox, ArchiveGuid: archive } of exchange.mailboxes())
      if (objectId !== null && mailbox !== null && wanted.has(objectId)) found.push({ objectId, mailbox, archive })
    context.perUser('size of mailboxes and archives', found.length + found.filter(({ archive }) => archive !== null).length)
    for (let start = 0; start < found.length; start += together)
      yield* await Promise.all(
        found.slice(start, start + together).map(async ({ objectId, mailbox, archive }) => {
          const [primary, second] = await Promise.all([
            exchange.mailboxStatistics(mailbox),
            archive === null ? null : exchange.mailboxStatistics(archive),
          ])
          return { objectId, primary: storeOf(primary), archive: storeOf(second), hasArchive: archive !== null }
        }),
      )
  },
})
