import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import { quoted } from '../redact.ts'
import { allRows } from './paging.ts'
import type { GraphReader } from './reader.ts'

const organizationSchema = z.object({
  id: z.string(),
  displayName: z.string().nullable(),
  onPremisesSyncEnabled: z.boolean().nullable(),
  onPremisesLastSyncDateTime: z.string().nullable(),
  verifiedDomains: z.array(
    z.object({
      name: z.string(),
      type: z.string().nullish(),
      isInitial: z.boolean(),
      isDefault: z.boolean(),
    }),
  ),
})
export type Organization = z.output<typeof organizationSchema>

/** The tenant itself. `answer-ambiguous` unless there is exactly one, `wrong-tenant` when it is another than the token's. */
export async function organization(graph: GraphReader, tenantId: string): Promise<Organization> {
  const found = await allRows(
    graph,
    organizationSchema,
    '/organization?$select=id,displayName,verifiedDomains,onPremisesSyncEnabled,onPremisesLastSyncDateTime',
  )
  const [only, ...more] = found
  if (only === undefined || more.length > 0)
    throw new WavegateError('answer-ambiguous', `Graph of the ${graph.side} named ${found.length} organizations instead of one.`)
  if (only.id.toLowerCase() !== tenantId.toLowerCase())
    throw new WavegateError(
      'wrong-tenant',
      `Graph of the ${graph.side} answered with the data of tenant ${quoted(only.id, 60)} to a token of tenant ${tenantId}; nothing of this run can be trusted, run again.`,
    )
  return only
}
