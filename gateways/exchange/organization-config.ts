import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import { flag, texts } from './fields.ts'
import type { ExchangeReader } from './reader.ts'

/** https://learn.microsoft.com/powershell/module/exchangepowershell/set-organizationconfig */
const configSchema = z.object({
  IsDehydrated: flag,
  InPlaceHolds: texts,
  SendFromAliasEnabled: flag.nullish(),
  /** Tenant id of the organization that answers. */
  ExternalDirectoryOrganizationId: z.string().nullish(),
})
export type OrganizationConfig = z.output<typeof configSchema>

/** Errors: `answer-ambiguous` unless there is exactly one. */
export async function organizationConfig(exchange: ExchangeReader): Promise<OrganizationConfig> {
  const [only, ...more] = await exchange.all(configSchema, {
    name: 'Get-OrganizationConfig',
    select: Object.keys(configSchema.shape),
  })
  if (only === undefined || more.length > 0)
    throw new WavegateError(
      'answer-ambiguous',
      `Exchange of the ${exchange.side} did not answer Get-OrganizationConfig with exactly one row.`,
    )
  return only
}
