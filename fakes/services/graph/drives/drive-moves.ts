import type { z } from 'zod'
import type { Route, RouteRequest } from '../../define.ts'
import type { Objection } from '../../../behaviours/asking/objection.ts'
import { findAccount } from '../../../tenant/find-account.ts'
import type { DriveMoveTask } from '../../../tenant/migration.ts'
import type { Tenant } from '../../../tenant/tenant.ts'
import { entity } from '../organization/collection.ts'
import { bodyOf } from '../wire/body.ts'
import { graphTable } from '../wire/graph-table.ts'
import { notModelled, Refusal, refuseFor } from '../wire/refusal.ts'
import { type moveIdentity, moveShape, taskRow } from './drive-move-shape.ts'

const reading = ['SharePointCrossTenantMigration.Read.All', 'SharePointCrossTenantMigration.Manage.All']
const writing = ['SharePointCrossTenantMigration.Manage.All']
const base = '/solutions/sharePoint/migrations/crossOrganizationMigrationTasks'
const set = 'solutions/sharePoint/migrations/crossOrganizationMigrationTasks'

function upnOf(tenant: Tenant | undefined, who: z.infer<typeof moveIdentity>): string {
  const upn = who.userPrincipalName ?? (tenant && who.id !== undefined ? findAccount(tenant, who.id)?.userPrincipalName : undefined)
  if (upn === undefined) throw new Refusal(400, 'invalidRequest', 'A user identity names no user.')
  return upn
}

function taskOf(request: RouteRequest): DriveMoveTask {
  const task = request.tenant.driveMoves.get(request.params['id'] ?? '')
  if (!task) throw new Refusal(404, 'itemNotFound', 'The migration task was not found.')
  return task
}

/** Asked of the source, in beta: https://learn.microsoft.com/en-us/graph/api/sharepointmigrationtask-update. That a post creates a task is assumed. */
const create: Route = {
  roles: writing,
  answer: request => {
    const { tenant, world } = request
    const { parameters } = bodyOf(request, moveShape)
    if (!/sharePointUserMigrationTaskParameters$/iu.test(parameters['@odata.type'])) throw notModelled('moves of sites and groups')
    if (parameters.targetOrganizationHost === undefined && parameters.targetOrganizationId === undefined)
      throw new Refusal(400, 'invalidRequest', 'The target organization is missing.')
    const target = [...world.tenants.values()].find(
      each => each !== tenant && (parameters.targetOrganizationId?.toLowerCase() ?? each.id) === each.id,
    )
    const sourceUpn = upnOf(tenant, parameters.sourceUserIdentity)
    const targetUpn = upnOf(target, parameters.targetUserIdentity)
    const task: DriveMoveTask = {
      id: world.random.guid(),
      sourceUpn,
      targetUpn,
      status: 'notStarted',
      validateOnly: parameters.validateOnly,
      notBefore: parameters.preferredStartDateTime ?? null,
      createdDateTime: world.clock.iso(),
      startedDateTime: null,
      finishedDateTime: null,
      error: null,
    }
    const objections: Objection[] = []
    world.emit('drive.request-asked', { tenant, task, objections })
    refuseFor(objections)
    tenant.driveMoves.set(task.id, task)
    const answered = { ...entity(request, set, taskRow(task)), status: 201 }
    world.emit('drive.move-requested', { tenant, task })
    return answered
  },
}

const cancel: Route = {
  roles: writing,
  answer: request => {
    const task = taskOf(request)
    const objections: Objection[] = []
    request.world.emit('drive.cancel-asked', { tenant: request.tenant, task, objections })
    refuseFor(objections)
    task.status = 'cancelled'
    task.finishedDateTime = request.world.clock.iso()
    return { status: 204 }
  },
}

const bySource: Route = {
  roles: reading,
  answer: request => {
    const upn = (request.params['upn'] ?? '').toLowerCase()
    const task = [...request.tenant.driveMoves.values()].findLast(each => each.sourceUpn.toLowerCase() === upn)
    if (!task) throw new Refusal(404, 'itemNotFound', 'The migration task was not found.')
    return entity(request, set, taskRow(task))
  },
}

export const driveMoveRoutes = graphTable(
  'sharepoint',
  {
    [`POST ${base}`]: create,
    [`GET ${base}/:id`]: { roles: reading, answer: request => entity(request, set, taskRow(taskOf(request))) },
    [`GET ${base}/getBySourceUserPrincipalName(sourcePrincipalName=':upn')`]: bySource,
    [`POST ${base}/:id/cancel`]: cancel,
  },
  ['beta'],
)
