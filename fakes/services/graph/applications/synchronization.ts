import { z } from 'zod'
import type { Route, RouteRequest } from '../../define.ts'
import type { Objection } from '../../../behaviours/asking/objection.ts'
import type { ProvisioningJob } from '../../../tenant/migration.ts'
import { collection, entity } from '../organization/collection.ts'
import { bodyOf } from '../wire/body.ts'
import { graphTable } from '../wire/graph-table.ts'
import { absent, Refusal, refuseFor } from '../wire/refusal.ts'
import { schemaRow, syncJobRow } from './synchronization-shape.ts'
import { principalOf } from './service-principals.ts'

const reading = ['Synchronization.Read.All', 'Synchronization.ReadWrite.All', 'Application.ReadWrite.All', 'Directory.Read.All']
const writing = ['Synchronization.ReadWrite.All', 'Application.ReadWrite.All']
const base = '/servicePrincipals/:id/synchronization/jobs'

function jobsOf(request: RouteRequest): ProvisioningJob[] {
  const principal = principalOf(request)
  return [...request.tenant.provisioningJobs.values()].filter(job => job.servicePrincipalId === principal.id)
}

function jobOf(request: RouteRequest): ProvisioningJob {
  const job = jobsOf(request).find(each => each.id === request.params['job'])
  if (!job) throw absent(request.params['job'] ?? '')
  return job
}

const start = (scheduleState: 'Active' | 'Paused'): Route => ({
  roles: writing,
  answer: request => {
    const job = jobOf(request)
    job.scheduleState = scheduleState
    if (job.statusCode !== 'Quarantine') job.statusCode = scheduleState
    return { status: 204 }
  },
})

const onDemandShape = z.object({
  parameters: z.array(
    z.object({ ruleId: z.string(), subjects: z.array(z.object({ objectId: z.string(), objectTypeName: z.literal('User') })) }),
  ),
})

/** Answers what the log already says of each subject; accounts that were never provisioned are skipped. */
const onDemand: Route = {
  roles: writing,
  answer: request => {
    const job = jobOf(request)
    const subjects = bodyOf(request, onDemandShape).parameters.flatMap(parameter => parameter.subjects)
    if (subjects.length === 0) throw new Refusal(400, 'Request_BadRequest', 'No subjects were given.')
    const provisioningSteps = subjects.map(({ objectId }) => {
      const entry = request.tenant.provisioningLog.findLast(each => each.jobId === job.id && each.sourceId === objectId)
      return {
        name: 'EntryExport',
        type: 'Export',
        status: entry?.status ?? 'skipped',
        details: { objectId, targetId: entry?.targetId ?? null },
      }
    })
    return {
      status: 200,
      body: {
        key: 'Microsoft.Identity.Health.CPP.Common.DataContracts.SyncFabric.StatusInfo',
        value: JSON.stringify({ provisioningSteps }),
      },
    }
  },
}

/** Tests the connection: https://learn.microsoft.com/en-us/graph/api/synchronization-synchronizationjob-validatecredentials */
const validateCredentials: Route = {
  roles: writing,
  answer: request => {
    const objections: Objection[] = []
    request.world.emit('sync.credentials-asked', { tenant: request.tenant, job: jobOf(request), objections })
    refuseFor(objections)
    return { status: 204 }
  },
}

export const synchronizationRoutes = graphTable('identity', {
  [`GET ${base}`]: {
    roles: reading,
    answer: request => collection(request, 'servicePrincipals/synchronization/jobs', jobsOf(request).map(syncJobRow)),
  },
  [`GET ${base}/:job`]: {
    roles: reading,
    answer: request => entity(request, 'servicePrincipals/synchronization/jobs', syncJobRow(jobOf(request))),
  },
  [`GET ${base}/:job/schema`]: {
    roles: reading,
    answer: request => entity(request, 'servicePrincipals/synchronization/jobs/schema', schemaRow(jobOf(request))),
  },
  [`POST ${base}/:job/start`]: start('Active'),
  [`POST ${base}/:job/pause`]: start('Paused'),
  [`POST ${base}/:job/validateCredentials`]: validateCredentials,
  [`POST ${base}/:job/provisionOnDemand`]: onDemand,
})
