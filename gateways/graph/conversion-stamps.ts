import { z } from 'zod'
import { getByIds } from './get-by-ids.ts'
import type { GraphReader } from './reader.ts'

const time = z
  .string()
  .nullish()
  .transform(value => value ?? null)

/** The stamp has had two names during the preview; a tenant answers with one of them. */
const stampSchema = z.object({ id: z.string(), convertedToInternalUserDateTime: time, externalUserConvertedOn: time })

export interface ConversionStamp {
  readonly id: string
  /** When the account was converted to an internal one; null when it carries no stamp. */
  readonly convertedAt: string | null
}

/**
 * When accounts were converted to internal ones; only the beta version shows it
 * (https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal). One request per 1,000.
 */
export async function conversionStamps(graph: GraphReader, ids: readonly string[]): Promise<ConversionStamp[]> {
  const { rows } = await getByIds(graph, stampSchema, ids, {
    types: ['user'],
    select: ['id', 'convertedToInternalUserDateTime', 'externalUserConvertedOn'],
    version: 'beta',
  })
  return rows.map(row => ({ id: row.id, convertedAt: row.convertedToInternalUserDateTime ?? row.externalUserConvertedOn }))
}
