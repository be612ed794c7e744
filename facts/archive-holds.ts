import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  /** Entra object id. */
  objectId: z.string(),
  archiveGuid: z.string(),
  /** Items in the folder SubstrateHolds of the archive; null when Exchange listed no folder at all. */
  substrateItems: z.int().nullable(),
})

export type ArchiveHolds = z.infer<typeof row>

/** Archives asked about at the same time; the gateway puts ten calls into a request. */
const together = 50

export default defineTable({
  id: 'archiveHolds',
  about: 'Substrate content on hold in the archives of the cohort, one row for each mailbox with an archive.',
  sides: ['source'],
  freshness: 'holds',
  cost: 'per-user',
  permissions: { exchange: ['Exchange.ManageAsApp'] },
  sources: [
    'https://learn.microsoft.com/en-us/powershell/module/exchange/get-mailboxfolderstatistics',
    'https://github.com/microsoft/CSS-Exchange/blob/main/docs/Admin/CrossTenantMailboxMigrationValidation.md',
  ],
  row,
  key: (holds: ArchiveHolds) => holds.objectId.toLowerCase(),
  async *rows(context) {
    const ids = new Set([...(await context.accountIds()).values()].map(id => id.toLowerCase()))
    const archives: { objectId: string; archiveGuid: string }[] = []
    for await (const { ExternalDirectoryObjectId: objectId, ArchiveGuid: archiveGuid } of context.gateways.exchange.mailboxes())
      if (objectId !== null && archiveGuid !== null && ids.has(objectId)) archives.push({ objectId, archiveGuid })
    context.perUser('looking for substrate content on hold in archives', archives.length)
    for (let start = 0; start < archives.length; start += together)
      yield* await Promise.all(
        archives.slice(start, start + together).map(async archive => {
          const folders = await context.gateways.exchange.recoverableFolders(archive.archiveGuid)
          const held = folders.filter(({ Name }) => Name?.toLowerCase() === 'substrateholds')
          return { ...archive, substrateItems: folders.length === 0 ? null : held.reduce((sum, folder) => sum + folder.ItemsInFolder, 0) }
        }),
      )
  },
})
