import { z } from 'zod'
import { defineTable } from './define.ts'

const batch = z.object({
  batch: z.string(),
  /** As Exchange says it: `Syncing`, `Synced`, `Completed`, `Failed`, `Stopped` … */
  status: z.string(),
  error: z.string(),
  /** Items that were left out; null when not stated. */
  skipped: z.int().nullable(),
  /** `Perfect`, `Good`, `Investigate`, `Poor`; null when not stated. */
  consistency: z.string().nullable(),
})
const row = z.object({
  /** The target address by which the batches name the user, lower case. */
  address: z.string(),
  batches: z.array(batch),
})

export type MigrationUserRow = z.infer<typeof row>

export default defineTable({
  id: 'migrationUsers',
  about: 'What the Exchange batches of the tenant say of each user, by the address that they name.',
  sides: ['target'],
  freshness: 'holds',
  cost: 'bulk',
  permissions: { exchange: ['Exchange.ManageAsApp'] },
  sources: ['https://learn.microsoft.com/en-us/powershell/module/exchange/get-migrationuser'],
  row,
  key: (user: MigrationUserRow) => user.address,
  async *rows({ gateways }) {
    const users = new Map<string, z.infer<typeof batch>[]>()
    for await (const user of gateways.exchange.migrationUsers()) {
      const address = user.Identity.trim().toLowerCase()
      const found = {
        batch: user.BatchId ?? '',
        status: user.Status,
        error: user.ErrorSummary ?? '',
        skipped: user.SkippedItemCount,
        consistency: user.DataConsistencyScore,
      }
      users.set(address, [...(users.get(address) ?? []), found])
    }
    for (const [address, batches] of users) yield { address, batches }
  },
})
