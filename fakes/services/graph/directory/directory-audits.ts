import type { Route, RouteRequest } from '../../define.ts'
import type { Group } from '../../../tenant/group.ts'
import { meets } from '../odata/evaluate.ts'
import { page } from '../odata/page.ts'
import { filterOf } from '../odata/query-options.ts'
import type { Row } from '../organization/collection.ts'
import { graphTable } from '../wire/graph-table.ts'
import { logPeriod } from './log-period.ts'

interface Addition {
  readonly group: Group
  readonly memberId: string
  readonly at: string
}

/** The additions to groups are all that the state remembers of acts in the directory. */
function additionsOf({ tenant, world }: RouteRequest): Addition[] {
  const period = logPeriod(world, tenant, 'directoryAudits')
  return [...tenant.groups.values()]
    .flatMap(group => [...group.memberSince].map(([memberId, at]) => ({ group, memberId, at })))
    .filter(({ at }) => Date.parse(at) >= period.oldest && Date.parse(at) <= period.newest)
    .toSorted((a, b) => b.at.localeCompare(a.at) || idOf(a).localeCompare(idOf(b)))
}

const idOf = ({ group, memberId, at }: Addition): string => `Directory_${group.id}_${memberId}_${Date.parse(at)}`

function auditRow(request: RouteRequest, addition: Addition): Row {
  const { group, memberId, at } = addition
  const value = (text: string): string => JSON.stringify(text)
  return {
    id: idOf(addition),
    category: 'GroupManagement',
    correlationId: group.id,
    result: 'success',
    resultReason: '',
    activityDisplayName: 'Add member to group',
    activityDateTime: at,
    loggedByService: 'Core Directory',
    operationType: 'Assign',
    initiatedBy: { user: null, app: null },
    targetResources: [
      {
        id: memberId,
        displayName: null,
        type: request.tenant.groups.has(memberId) ? 'Group' : 'User',
        userPrincipalName: request.tenant.accounts.get(memberId)?.userPrincipalName ?? null,
        groupType: null,
        modifiedProperties: [
          { displayName: 'Group.ObjectID', oldValue: null, newValue: value(group.id) },
          { displayName: 'Group.DisplayName', oldValue: null, newValue: value(group.displayName) },
        ],
      },
      { id: group.id, displayName: null, type: 'Group', userPrincipalName: null, groupType: 'azureAD', modifiedProperties: [] },
    ],
    additionalDetails: [],
  }
}

/** Newest first: https://learn.microsoft.com/graph/api/directoryaudit-list */
const list: Route = {
  roles: ['AuditLog.Read.All', 'Directory.Read.All'],
  answer: request => {
    const filter = filterOf(request)
    return page(request, {
      set: 'auditLogs/directoryAudits',
      items: () => additionsOf(request),
      idOf,
      matches: filter
        ? addition => {
            const row = auditRow(request, addition)
            return meets(filter, name => row[name])
          }
        : undefined,
      project: addition => auditRow(request, addition),
      limits: { default: 1_000, max: 1_000 },
      cost: 1,
    })
  },
}

export const directoryAuditRoutes = graphTable('logs', { 'GET /auditLogs/directoryAudits': list })
