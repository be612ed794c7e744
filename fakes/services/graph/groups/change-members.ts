import { z } from 'zod'
import type { Objection } from '../../../behaviours/asking/objection.ts'
import type { Route, RouteRequest } from '../../define.ts'
import type { Group } from '../../../tenant/group.ts'
import { bodyOf } from '../wire/body.ts'
import { graphTable } from '../wire/graph-table.ts'
import { absent, Refusal, refuseFor } from '../wire/refusal.ts'
import { groupOf } from './find-group.ts'

const roles = ['GroupMember.ReadWrite.All', 'Group.ReadWrite.All', 'Directory.ReadWrite.All']
const shape = z.object({ '@odata.id': z.string() })

function refuse({ world, tenant }: RouteRequest, group: Group): void {
  const objections: Objection[] = []
  world.emit('group.change-asked', { tenant, group, by: 'entra', bypassesManagerCheck: false, objections })
  refuseFor(objections)
}

/** https://learn.microsoft.com/graph/api/group-post-members */
const add: Route = {
  roles,
  answer: request => {
    const group = groupOf(request)
    refuse(request, group)
    const id = bodyOf(request, shape)['@odata.id'].split('/').at(-1) ?? ''
    const { world, tenant } = request
    const account = tenant.accounts.get(id)
    const nested = tenant.groups.get(id)
    if (!account && !nested) throw absent(id)
    if (group.members.has(id) || group.nestedGroups.has(id))
      throw new Refusal(
        400,
        'Request_BadRequest',
        "One or more added object references already exist for the following modified properties: 'members'.",
      )
    world.emit('group.changing', { tenant, group })
    if (account) {
      group.members.add(id)
      group.memberSince.set(id, world.clock.iso())
      world.emit('group.member-changed', { tenant, group, account, wasMember: false })
    } else group.nestedGroups.add(id)
    return { status: 204 }
  },
}

/** https://learn.microsoft.com/graph/api/group-delete-members */
const remove: Route = {
  roles,
  answer: request => {
    const group = groupOf(request)
    refuse(request, group)
    const id = request.params['memberId'] ?? ''
    if (!group.members.has(id) && !group.nestedGroups.has(id)) throw absent(id)
    const account = request.tenant.accounts.get(id)
    request.world.emit('group.changing', { tenant: request.tenant, group })
    group.members.delete(id)
    group.memberSince.delete(id)
    group.nestedGroups.delete(id)
    if (account) request.world.emit('group.member-changed', { tenant: request.tenant, group, account, wasMember: true })
    return { status: 204 }
  },
}

export const changeMemberRoutes = graphTable('identity', {
  'POST /groups/:id/members/$ref': add,
  'DELETE /groups/:id/members/:memberId/$ref': remove,
})
