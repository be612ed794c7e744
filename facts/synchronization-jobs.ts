import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  id: z.string(),
  servicePrincipalId: z.string(),
  /** `Active`, `Disabled`, `Paused`. */
  scheduleState: z.string(),
  /** `NotConfigured`, `NotRun`, `Active`, `Paused`, `Quarantine`. */
  statusCode: z.string(),
  quarantineReason: z.string().nullable(),
  /** End of the last run that succeeded, ISO 8601; null when none ever did. */
  lastSuccess: z.string().nullable(),
  /** Attributes of the user in the other tenant; `type` is `Constant`, `Attribute` or `Function`. */
  mappings: z.array(z.object({ target: z.string(), type: z.string(), expression: z.string() })),
})

export type SynchronizationJob = z.infer<typeof row>

export default defineTable({
  id: 'synchronizationJobs',
  about: 'Jobs that provision users of the source into other tenants, with their state and how they fill accounts.',
  sides: ['source'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { graph: [['Synchronization.Read.All'], ['Application.Read.All']] },
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/resources/synchronization-synchronizationjob',
    'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-configure-graph',
  ],
  row,
  key: (job: SynchronizationJob) => job.id.toLowerCase(),
  async *rows({ gateways }) {
    const jobs = await gateways.graph.synchronizationJobs()
    const mappings = await Promise.all(jobs.map(job => gateways.graph.synchronizationMappings(job.servicePrincipalId, job.id)))
    for (const [index, { id, servicePrincipalId, scheduleState, statusCode, quarantineReason, lastSuccess }] of jobs.entries())
      yield { id, servicePrincipalId, scheduleState, statusCode, quarantineReason, lastSuccess, mappings: mappings[index] ?? [] }
  },
})
