import { z } from 'zod'
import type { Route } from '../../define.ts'
import { page } from '../odata/page.ts'
import { refuseQuery } from '../odata/query-options.ts'
import { accountOf } from '../users/find-account.ts'
import { bodyOf } from '../wire/body.ts'
import { unitsOf } from '../wire/cost.ts'
import { contextOf, graphTable } from '../wire/graph-table.ts'
import { Refusal } from '../wire/refusal.ts'
import { groupsOf, transitiveGroupsOf } from './membership.ts'
import { toGraphGroup } from './to-graph-group.ts'

const roles = [
  'GroupMember.Read.All',
  'Group.Read.All',
  'User.Read.All',
  'User.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
]

/** Groups only: directory roles are read through role assignments in this twin. */
const memberOf = (transitive: boolean): Route => ({
  roles,
  answer: request => {
    refuseQuery(request, ['$filter', '$search', '$orderby', '$expand'])
    const account = accountOf(request)
    const found = transitive ? transitiveGroupsOf(request.tenant, account.id) : groupsOf(request.tenant, account.id)
    return page(request, {
      set: 'directoryObjects',
      items: () => found,
      idOf: group => group.id,
      project: group => ({ '@odata.type': '#microsoft.graph.group', ...toGraphGroup(request, group) }),
      limits: { default: 100, max: 999 },
      cost: unitsOf(request, 2),
    })
  },
})

const shape = z.object({ groupIds: z.array(z.string()) })

/** https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups */
const checkMemberGroups: Route = {
  roles,
  answer: request => {
    const { groupIds } = bodyOf(request, shape)
    if (groupIds.length > 20)
      throw new Refusal(400, 'Request_BadRequest', 'The number of group ids in the request exceeds the limit of 20.')
    const held = new Set(transitiveGroupsOf(request.tenant, accountOf(request).id).map(group => group.id))
    const value = groupIds.filter(id => held.has(id))
    return { status: 200, body: { '@odata.context': contextOf(request, 'Collection(Edm.String)'), value }, cost: 4 }
  },
}

export const groupsOfUserRoutes = graphTable('identity', {
  'GET /users/:id/memberOf': memberOf(false),
  'GET /users/:id/transitiveMemberOf': memberOf(true),
  'POST /users/:id/checkMemberGroups': checkMemberGroups,
})
