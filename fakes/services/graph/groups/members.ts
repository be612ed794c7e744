import { listedMembers } from '../../../behaviours/transitions/replicas.ts'
import type { Route } from '../../define.ts'
import type { Account } from '../../../tenant/account.ts'
import type { Group } from '../../../tenant/group.ts'
import { directoryPage } from '../odata/directory-page.ts'
import { page } from '../odata/page.ts'
import { isEventual, needsAdvanced, refuseQuery, wantsCount } from '../odata/query-options.ts'
import { refuseSingleUserProperties, userWriter } from '../users/to-graph-user.ts'
import { userDirectory } from '../users/user-directory.ts'
import { unitsOf } from '../wire/cost.ts'
import { graphTable } from '../wire/graph-table.ts'
import { groupOf, groupReaders } from './find-group.ts'
import { nestedIn } from './membership.ts'
import { toGraphGroup } from './to-graph-group.ts'

const limits = { default: 100, max: 999 }

/** Members of any kind, each with its type. */
const members = (transitive: boolean): Route => ({
  roles: groupReaders,
  answer: request => {
    refuseQuery(request, ['$filter', '$search', '$orderby', '$expand'])
    const group = groupOf(request)
    const within = transitive ? nestedIn(request.tenant, group) : [group]
    const users = new Set(within.flatMap(each => [...listedMembers(request.tenant, each)]))
    const groups = transitive ? within.slice(1).map(each => each.id) : [...group.nestedGroups]
    const write = userWriter(request)
    const project = (member: Account | Group): unknown =>
      'userPrincipalName' in member
        ? { '@odata.type': '#microsoft.graph.user', ...write(member) }
        : { '@odata.type': '#microsoft.graph.group', ...toGraphGroup(request, member) }
    const found = [...users, ...groups].flatMap(id => request.tenant.accounts.get(id) ?? request.tenant.groups.get(id) ?? [])
    return page(request, {
      set: 'directoryObjects',
      items: () => found,
      idOf: member => member.id,
      project,
      limits,
      cost: unitsOf(request, transitive ? 5 : 3),
    })
  },
})

/** The cast is an advanced query: https://learn.microsoft.com/graph/aad-advanced-queries */
const userMembers = (transitive: boolean): Route => ({
  roles: groupReaders,
  answer: request => {
    if (!isEventual(request) || !wantsCount(request)) throw needsAdvanced()
    refuseSingleUserProperties(request)
    const group = groupOf(request)
    const within = transitive ? nestedIn(request.tenant, group) : [group]
    const ids = new Set(within.flatMap(each => [...listedMembers(request.tenant, each)]))
    const found = [...ids].flatMap(id => request.tenant.accounts.get(id) ?? [])
    return directoryPage(request, {
      ...userDirectory(request),
      set: 'users',
      items: () => found,
      project: userWriter(request),
      limits,
      cost: unitsOf(request, transitive ? 5 : 3),
    })
  },
})

export const memberRoutes = graphTable('identity', {
  'GET /groups/:id/members': members(false),
  'GET /groups/:id/transitiveMembers': members(true),
  'GET /groups/:id/members/microsoft.graph.user': userMembers(false),
  'GET /groups/:id/transitiveMembers/microsoft.graph.user': userMembers(true),
})
