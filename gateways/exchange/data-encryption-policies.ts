import { z } from 'zod'
import { flag } from './fields.ts'
import type { ExchangeReader } from './reader.ts'

const policySchema = z.object({
  Name: z.string(),
  Enabled: flag.nullish().transform(value => value ?? null),
})
export type DataEncryptionPolicy = z.output<typeof policySchema>

/** Policies of Customer Key for mailboxes. */
export const dataEncryptionPolicies = async (exchange: ExchangeReader): Promise<DataEncryptionPolicy[]> =>
  exchange.all(policySchema, {
    name: 'Get-DataEncryptionPolicy',
    select: Object.keys(policySchema.shape),
  })
