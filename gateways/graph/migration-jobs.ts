import { z } from 'zod'
import type { ServiceError } from '../service-error.ts'
import type { GraphVersion } from './client.ts'
import { graphFailure, refusalOf } from './failure.ts'
import { segment } from './odata.ts'
import { allRows } from './paging.ts'
import type { GraphReader } from './reader.ts'

const texts = z
  .array(z.string())
  .nullish()
  .transform(list => list ?? [])
const jobSchema = z.object({
  id: z.string(),
  displayName: z.string().nullable(),
  jobType: z
    .string()
    .nullish()
    .transform(value => value ?? ''),
  sourceTenantId: z.string().nullable(),
  completeAfterDateTime: z.string().nullable(),
  /** Compare without regard to case: pages and answers differ. */
  status: z.string(),
  message: z
    .string()
    .nullish()
    .transform(value => value ?? ''),
  createdDateTime: z.string().nullable(),
  lastUpdatedDateTime: z.string().nullable(),
  exchangeSettings: z
    .object({ sourceEndpoint: z.string().nullish(), targetDeliveryDomain: z.string().nullish() })
    .nullish()
    .transform(value => value ?? null),
  workloads: texts,
  /** May come back empty although the job has users; `migrationJobUsers` tells. */
  resources: texts,
})
const taskSchema = z.object({
  /** The target user's object id. */
  id: z.string(),
  lastUpdatedDateTime: z
    .string()
    .nullish()
    .transform(value => value ?? null),
  currentStatus: z
    .array(
      z.object({
        service: z.string(),
        status: z.string(),
        message: z
          .string()
          .nullish()
          .transform(value => value ?? ''),
        errors: z
          .array(
            z.object({
              code: z
                .string()
                .nullish()
                .transform(value => value ?? ''),
              message: z
                .string()
                .nullish()
                .transform(value => value ?? ''),
            }),
          )
          .nullish()
          .transform(list => list ?? []),
      }),
    )
    .nullish()
    .transform(list => list ?? []),
})
/** A job of the Migration Orchestrator; it lives in the target. */
export type MigrationJob = z.output<typeof jobSchema>
export type MigrationTask = z.output<typeof taskSchema>

const base = '/solutions/migrations/crossTenantMigrationJobs'

const versions = new WeakMap<GraphReader, Promise<GraphVersion>>()

async function versionFor(graph: GraphReader): Promise<GraphVersion> {
  const known = versions.get(graph) ?? findVersion(graph)
  versions.set(graph, known)
  known.catch(() => versions.delete(graph))
  return known
}

/** v1.0 since autumn 2026, beta before; tenants get it at different times, so v1.0 is tried first. */
async function findVersion(graph: GraphReader): Promise<GraphVersion> {
  const answer = await graph.send({ method: 'GET', path: `${base}?$top=1`, budget: 'jobs' })
  if (answer.status >= 200 && answer.status < 300) return 'v1.0'
  const said = refusalOf(answer)
  if ((answer.status === 400 || answer.status === 404) && /segment/i.test(said.message)) return 'beta'
  throw failureOf(graph, answer)
}

const failureOf = (graph: GraphReader, answer: Parameters<typeof refusalOf>[0]): ServiceError =>
  graphFailure(graph.side, 'GET', base, answer)

/** Every job of the tenant, newest state. `version` saves the first question when it is known. */
export async function migrationJobs(graph: GraphReader, version?: GraphVersion): Promise<MigrationJob[]> {
  return allRows(graph, jobSchema, base, { version: version ?? (await versionFor(graph)), budget: 'jobs' })
}

/** The users of one job with what each workload says of them; jobs that are asked about together share a batch. */
export async function migrationJobUsers(graph: GraphReader, jobId: string, version?: GraphVersion): Promise<MigrationTask[]> {
  return allRows(graph, taskSchema, `${base}/${segment(jobId)}/users`, { version: version ?? (await versionFor(graph)) })
}
