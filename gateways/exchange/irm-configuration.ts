import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import { flag } from './fields.ts'
import type { ExchangeReader } from './reader.ts'

const configSchema = z.object({
  AzureRMSLicensingEnabled: flag,
  InternalLicensingEnabled: flag.nullish().transform(value => value ?? null),
})
export type IrmConfiguration = z.output<typeof configSchema>

/** Whether Azure Rights Management is active as far as Exchange knows. */
export async function irmConfiguration(exchange: ExchangeReader): Promise<IrmConfiguration> {
  const [only, ...more] = await exchange.all(configSchema, {
    name: 'Get-IRMConfiguration',
    select: Object.keys(configSchema.shape),
  })
  if (only === undefined || more.length > 0)
    throw new WavegateError(
      'answer-ambiguous',
      `Exchange of the ${exchange.side} did not answer Get-IRMConfiguration with exactly one row.`,
    )
  return only
}
