import type { RouteRequest } from '../../define.ts'
import type { Group } from '../../../tenant/group.ts'
import { absent } from '../wire/refusal.ts'

export const groupReaders = [
  'GroupMember.Read.All',
  'GroupMember.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
]

/** The group that `:id` names; absent ones are Graph's 404. */
export function groupOf(request: RouteRequest): Group {
  const id = request.params['id'] ?? ''
  const group = request.tenant.groups.get(id) ?? request.tenant.groups.get(id.toLowerCase())
  if (!group) throw absent(id)
  return group
}
