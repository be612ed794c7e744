import { z } from 'zod'
import type { MigrationJob, MigrationTask } from '../gateways/graph/migration-jobs.ts'
import { defineTable } from './define.ts'

const service = z.object({
  /** As the service says it: `Exchange`, `ODSP`, `Teams`, `Meeting`. */
  service: z.string(),
  status: z.string(),
  message: z.string(),
  errors: z.array(z.object({ code: z.string(), message: z.string() })),
})

const job = z.object({
  jobId: z.string(),
  name: z.string(),
  /** `validate` or `migrate`. */
  jobType: z.string(),
  status: z.string(),
  created: z.string().nullable(),
  /** When the service last changed what it says of this user. */
  updated: z.string().nullable(),
  services: z.array(service),
})

const row = z.object({
  /** Object id of the target account, lower case. */
  id: z.string(),
  /** Every job that names the user, the newest first. */
  jobs: z.array(job),
})

export type MigrationTaskRow = z.infer<typeof row>
export type TaskOfJob = z.infer<typeof job>

export default defineTable({
  id: 'migrationTasks',
  about: 'What the jobs of the Migration Orchestrator say of each user, by the target account.',
  sides: ['target'],
  freshness: 'holds',
  cost: 'bulk',
  permissions: { graph: ['CrossTenantContentMigration.Read.All', 'CrossTenantContentMigration.ReadWrite.All'] },
  sources: ['https://learn.microsoft.com/en-us/graph/api/resources/crosstenant-migration-api-overview'],
  row,
  key: (task: MigrationTaskRow) => task.id,
  async *rows({ gateways, tenants }) {
    const jobs = (await gateways.graph.migrationJobs()).filter(({ sourceTenantId }) => isSource(sourceTenantId, tenants.source.tenantId))
    const byUser = new Map<string, TaskOfJob[]>()
    for (const { job, tasks } of await Promise.all(jobs.map(async job => ({ job, tasks: await gateways.graph.migrationJobUsers(job.id) }))))
      for (const task of tasks) {
        const id = task.id.toLowerCase()
        byUser.set(id, [...(byUser.get(id) ?? []), taskOf(job, task)])
      }
    for (const [id, found] of byUser) yield { id, jobs: found.toSorted((a, b) => timeOf(b.created) - timeOf(a.created)) }
  },
})

/** A job that names no source may be about this one. */
const isSource = (named: string | null, tenantId: string): boolean => named === null || named.toLowerCase() === tenantId.toLowerCase()

const timeOf = (time: string | null): number => {
  const parsed = time === null ? Number.NaN : Date.parse(time)
  return Number.isNaN(parsed) ? 0 : parsed
}

const taskOf = (job: MigrationJob, task: MigrationTask): TaskOfJob => ({
  jobId: job.id,
  name: job.displayName ?? '',
  jobType: job.jobType,
  status: job.status,
  created: job.createdDateTime,
  updated: task.lastUpdatedDateTime,
  services: task.currentStatus.map(({ service, status, message, errors }) => ({ service, status, message, errors })),
})
