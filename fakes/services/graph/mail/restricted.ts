import type { Account } from '../../../tenant/account.ts'
import type { Group } from '../../../tenant/group.ts'
import type { Tenant } from '../../../tenant/tenant.ts'
import { findByAddress } from '../users/find-account.ts'

/**
 * Whether a sender may write to a group. The sender must be somebody in the group's own tenant: a foreign address counts
 * only when an account of that tenant carries it (attribution).
 */
export function maySend(tenant: Tenant, group: Group, senderAddress: string): boolean {
  if (group.acceptMessagesOnlyFrom.size === 0) return true
  const sender: Account | undefined = findByAddress(tenant, senderAddress)
  if (!sender) return false
  return [...group.acceptMessagesOnlyFrom].some(id => id === sender.id || tenant.groups.get(id)?.members.has(sender.id))
}

export function groupByAddress(tenant: Tenant, address: string): Group | undefined {
  const wanted = address.toLowerCase()
  return tenant.groups.values().find(group => group.mailEnabled && group.mail?.toLowerCase() === wanted)
}
