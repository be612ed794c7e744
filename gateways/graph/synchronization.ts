import { z } from 'zod'
import { query, segment } from './odata.ts'
import { allRows } from './paging.ts'
import type { GraphReader } from './reader.ts'

const execution = z.object({ state: z.string().nullish(), timeEnded: z.string().nullish() }).nullish()
const jobSchema = z.object({
  id: z.string(),
  templateId: z.string().nullable(),
  schedule: z.object({ state: z.string().nullable() }).nullable(),
  status: z.object({
    code: z.string(),
    quarantine: z.object({ reason: z.string().nullish(), error: z.object({ code: z.string().nullish() }).nullish() }).nullish(),
    lastExecution: execution,
    lastSuccessfulExecution: execution,
  }),
  synchronizationJobSettings: z.array(z.object({ name: z.string(), value: z.string().nullable() })).nullish(),
})

/** A job that provisions users of this tenant into another one. */
export interface SynchronizationJob {
  readonly servicePrincipalId: string
  readonly id: string
  readonly scheduleState: string
  /** `Active`, `Paused`, `Quarantine`… */
  readonly statusCode: string
  readonly quarantineReason: string | null
  readonly lastSuccess: string | null
  readonly settings: Readonly<Record<string, string>>
}

const ownAppSchema = z.object({ id: z.string() })

/** Template of cross-tenant synchronization (https://learn.microsoft.com/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-configure-graph). */
const template = 'azure2azure'

/**
 * Cross-tenant synchronization jobs of this tenant. Such a job belongs to an app that the tenant registered for
 * it, whatever its name, so every app of the tenant is asked; the questions share batches.
 */
export async function synchronizationJobs(graph: GraphReader, tenantId: string): Promise<SynchronizationJob[]> {
  const path = `/servicePrincipals${query({ filter: `appOwnerOrganizationId%20eq%20${encodeURIComponent(tenantId)}`, select: ['id'], top: 999, count: true })}`
  const own = await allRows(graph, ownAppSchema, path, { eventual: true })
  return (await Promise.all(own.map(async app => jobsOf(graph, app.id)))).flat()
}

async function jobsOf(graph: GraphReader, servicePrincipalId: string): Promise<SynchronizationJob[]> {
  const page = z.object({ value: z.array(jobSchema), '@odata.nextLink': z.string().optional() })
  const found = await graph.oneOrNull(page, `/servicePrincipals/${segment(servicePrincipalId)}/synchronization/jobs`)
  const link = found?.['@odata.nextLink']
  return [...(found?.value ?? []), ...(link === undefined ? [] : await allRows(graph, jobSchema, link))]
    .filter(job => (job.templateId ?? '').toLowerCase() === template || job.id.toLowerCase().startsWith(`${template}.`))
    .map(job => ({
      servicePrincipalId,
      id: job.id,
      scheduleState: job.schedule?.state ?? '',
      statusCode: job.status.code,
      quarantineReason: job.status.quarantine?.reason ?? job.status.quarantine?.error?.code ?? null,
      lastSuccess: job.status.lastSuccessfulExecution?.timeEnded ?? null,
      settings: Object.fromEntries((job.synchronizationJobSettings ?? []).map(({ name, value }) => [name, value ?? ''])),
    }))
}

const schemaSchema = z.object({
  synchronizationRules: z.array(
    z.object({
      name: z.string().nullish(),
      objectMappings: z.array(
        z.object({
          enabled: z.boolean().nullish(),
          targetObjectName: z.string().nullish(),
          attributeMappings: z.array(
            z.object({
              targetAttributeName: z.string(),
              source: z.object({ expression: z.string().nullish(), type: z.string().nullish(), name: z.string().nullish() }).nullish(),
              defaultValue: z.string().nullish(),
            }),
          ),
        }),
      ),
    }),
  ),
})

/** One attribute of the target user and where its value comes from, e.g. the expression `"Member"`. */
export interface AttributeMapping {
  readonly target: string
  /** `Constant`, `Attribute`, `Function`. */
  readonly type: string
  readonly expression: string
}

/** How the job fills users in the other tenant; mappings of disabled objects are left out. */
export async function synchronizationMappings(graph: GraphReader, servicePrincipalId: string, jobId: string): Promise<AttributeMapping[]> {
  const found = await graph.one(
    schemaSchema,
    `/servicePrincipals/${segment(servicePrincipalId)}/synchronization/jobs/${segment(jobId)}/schema`,
  )
  return found.synchronizationRules
    .flatMap(rule => rule.objectMappings)
    .filter(mapping => mapping.enabled !== false && (mapping.targetObjectName ?? 'User').toLowerCase() === 'user')
    .flatMap(mapping => mapping.attributeMappings)
    .map(({ targetAttributeName, source, defaultValue }) => ({
      target: targetAttributeName,
      type: source?.type ?? '',
      expression: source?.expression ?? source?.name ?? defaultValue ?? '',
    }))
}

const assignedSchema = z.object({ principalId: z.string(), principalType: z.string().nullish() })

/** Users and groups assigned to the app of a job: its scope when it does not synchronize everybody. */
export const synchronizationScope = async (
  graph: GraphReader,
  servicePrincipalId: string,
): Promise<{ readonly id: string; readonly kind: string }[]> =>
  (
    await allRows(graph, assignedSchema, `/servicePrincipals/${segment(servicePrincipalId)}/appRoleAssignedTo${query({ top: 999 })}`, {
      units: 2,
    })
  ).map(row => ({
    id: row.principalId,
    kind: (row.principalType ?? '').toLowerCase(),
  }))
