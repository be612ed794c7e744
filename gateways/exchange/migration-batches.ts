import { z } from 'zod'
import { count, text } from './fields.ts'
import type { ExchangeReader } from './reader.ts'

const batchSchema = z.object({
  Identity: z.string(),
  Status: z.string(),
  TotalCount: count,
  SyncedCount: count,
  FinalizedCount: count,
  FailedCount: count,
  TargetDeliveryDomain: text,
  CompleteAfter: text,
  StartAfter: text,
})
const userSchema = z.object({
  /** The target address that the batch names. */
  Identity: z.string(),
  BatchId: text,
  Status: z.string(),
  StatusSummary: z.string(),
  ErrorSummary: text,
  /** Null when Exchange does not say. */
  SkippedItemCount: count.nullable(),
  /** `Perfect`, `Good`, `Investigate`, `Poor`. */
  DataConsistencyScore: text,
})
export type MigrationBatch = z.output<typeof batchSchema>
export type MigrationUser = z.output<typeof userSchema>

export const migrationBatches = async (exchange: ExchangeReader): Promise<MigrationBatch[]> =>
  exchange.all(batchSchema, { name: 'Get-MigrationBatch', select: Object.keys(batchSchema.shape) })

/** Every user of every batch. */
export const migrationUsers = (exchange: ExchangeReader): AsyncGenerator<MigrationUser> =>
  exchange.list(userSchema, {
    name: 'Get-MigrationUser',
    parameters: { ResultSize: 'Unlimited' },
    select: Object.keys(userSchema.shape),
  })
