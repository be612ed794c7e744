import type { DriveMoveTask } from '../../tenant/migration.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { RouteAnswer, RouteRequest } from '../define.ts'
import { moveStates } from './enum-numbers.ts'
import { personalHost } from './hosts.ts'

const states = { notStarted: 'NotStarted', inProgress: 'InProgress', completed: 'Success', failed: 'Failed', cancelled: 'Stopped' } as const

/** Tasks are kept in the tenant where they were created, the source; its partner sees them as moves in. */
function* jobsOf(request: RouteRequest): Generator<{ task: DriveMoveTask; home: Tenant }> {
  for (const home of request.world.tenants.values())
    for (const task of home.driveMoves.values()) if (home === request.tenant || isMine(request.tenant, task.targetUpn)) yield { task, home }
}

function isMine(tenant: Tenant, upn: string): boolean {
  return tenant.domains.has(upn.slice(upn.lastIndexOf('@') + 1).toLowerCase())
}

function toJson(request: RouteRequest, task: DriveMoveTask, home: Tenant): Readonly<Record<string, unknown>> {
  const StateName = states[task.status]
  const target = [...request.world.tenants.values()].find(tenant => isMine(tenant, task.targetUpn))
  return {
    Id: task.id,
    UserPrincipalName: task.sourceUpn,
    TargetUserPrincipalName: task.targetUpn,
    Direction: home === request.tenant ? 'MoveOut' : 'MoveIn',
    State: moveStates[StateName],
    StateName,
    ErrorMessage: task.error?.message ?? '',
    IsContentMoved: task.status === 'completed' && !task.validateOnly,
    TenantMergeSourceMySiteHostUrl: personalHost(home),
    TenantMergeTargetMySiteHostUrl: target ? personalHost(target) : '',
    StartedDateInUtc: task.startedDateTime,
    FinishedDateInUtc: task.finishedDateTime,
  }
}

export function allJobs(request: RouteRequest): RouteAnswer {
  return { status: 200, body: { value: [...jobsOf(request)].map(({ task, home }) => toJson(request, task, home)) } }
}

const notFound: RouteAnswer = {
  status: 404,
  body: {
    'odata.error': {
      code: '-1, Microsoft.SharePoint.Client.ResourceNotFoundException',
      message: { lang: 'en-US', value: 'Cannot find resource for the request.' },
    },
  },
}

/** Keys stand with `#` for a slash and `|` for an apostrophe. */
const decodeKey = (key: string): string => key.replaceAll('#', '/').replaceAll('|', "'").toLowerCase()

export function jobOfUser(request: RouteRequest): RouteAnswer {
  const upn = decodeKey(request.params['upn'] ?? '')
  const found = [...jobsOf(request)].findLast(({ task }) => task.sourceUpn.toLowerCase() === upn)
  return found ? { status: 200, body: toJson(request, found.task, found.home) } : notFound
}

export function jobById(request: RouteRequest): RouteAnswer {
  for (const { task, home } of jobsOf(request))
    if (task.id === (request.params['id'] ?? '').toLowerCase()) return { status: 200, body: toJson(request, task, home) }
  return notFound
}
