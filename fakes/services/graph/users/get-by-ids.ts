import { z } from 'zod'
import type { Route } from '../../define.ts'
import { toGraphGroup } from '../groups/to-graph-group.ts'
import { bodyOf } from '../wire/body.ts'
import { unitsOf } from '../wire/cost.ts'
import { contextOf, graphTable } from '../wire/graph-table.ts'
import { Refusal } from '../wire/refusal.ts'
import { refuseSingleUserProperties, userWriter } from './to-graph-user.ts'

const shape = z.object({ ids: z.array(z.string()), types: z.array(z.string()).optional() })

/** Unknown ids are left out of the answer, which has no pages: https://learn.microsoft.com/graph/api/directoryobject-getbyids */
const getByIds: Route = {
  roles: ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
  answer: request => {
    const { ids, types } = bodyOf(request, shape)
    if (ids.length > 1_000) throw new Refusal(400, 'Request_BadRequest', 'The number of ids in the request exceeds the limit of 1000.')
    refuseSingleUserProperties(request)
    const wants = (type: string): boolean =>
      !types || types.length === 0 || types.some(each => [type, 'directoryobject'].includes(each.toLowerCase()))
    const write = userWriter(request)
    const value: unknown[] = []
    for (const id of new Set(ids)) {
      const account = wants('user') ? request.tenant.accounts.get(id) : undefined
      const group = wants('group') ? request.tenant.groups.get(id) : undefined
      if (account) value.push({ '@odata.type': '#microsoft.graph.user', ...write(account) })
      else if (group) value.push({ '@odata.type': '#microsoft.graph.group', ...toGraphGroup(request, group) })
    }
    const units = request.query.has('$select') ? 2 : 5
    return {
      status: 200,
      body: { '@odata.context': contextOf(request, 'directoryObjects'), value },
      cost: Math.min(units, unitsOf(request, 5)),
    }
  },
}

export const getByIdsRoutes = graphTable('identity', { 'POST /directoryObjects/getByIds': getByIds })
