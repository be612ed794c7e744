import { z } from 'zod'
import { count, text } from './fields.ts'
import type { ExchangeReader } from './reader.ts'

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
export type MigrationUser = z.output<typeof userSchema>

/** Every user of every batch. */
export const migrationUsers = (exchange: ExchangeReader): AsyncGenerator<MigrationUser> =>
  exchange.list(userSchema, {
    name: 'Get-MigrationUser',
    parameters: { ResultSize: 'Unlimited' },
    select: Object.keys(userSchema.shape),
  })
