import { z } from 'zod'
import { query } from './odata.ts'
import { pagedRows } from './paging.ts'
import type { GraphReader } from './reader.ts'

const entrySchema = z.object({
  id: z.string(),
  activityDateTime: z.string(),
  jobId: z.string().nullable(),
  provisioningAction: z.string(),
  provisioningStatusInfo: z.object({
    status: z.string(),
    errorInformation: z.object({ errorCode: z.string().nullish(), reason: z.string().nullish() }).nullish(),
  }),
  sourceIdentity: z.object({ id: z.string().nullish() }).nullish(),
  targetIdentity: z.object({ id: z.string().nullish() }).nullish(),
})

/** One thing that synchronization did. */
export interface ProvisioningEntry {
  readonly id: string
  readonly at: string
  readonly jobId: string
  readonly action: string
  readonly status: string
  readonly errorCode: string | null
  readonly sourceId: string | null
  readonly targetId: string | null
}

/** Entries from `from` on (ISO 8601 UTC), at most 30 days back; five requests per ten seconds. */
export async function* provisioningLog(graph: GraphReader, from: string): AsyncGenerator<ProvisioningEntry> {
  const path = `/auditLogs/provisioning${query({ filter: `activityDateTime%20ge%20${encodeURIComponent(from)}`, top: 500 })}`
  for await (const row of pagedRows(graph, entrySchema, path, { budget: 'reports' }))
    yield {
      id: row.id,
      at: row.activityDateTime,
      jobId: row.jobId ?? '',
      action: row.provisioningAction,
      status: row.provisioningStatusInfo.status,
      errorCode: row.provisioningStatusInfo.errorInformation?.errorCode ?? null,
      sourceId: row.sourceIdentity?.id ?? null,
      targetId: row.targetIdentity?.id ?? null,
    }
}
