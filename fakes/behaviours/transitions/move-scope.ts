import type { Tenant } from '../../tenant/tenant.ts'
import { moveRelationship } from './move-trust.ts'

/** Whether the source publishes an account for moving to the target: as a direct member, since `settledAt` at the latest, of a security group. */
export function isPublished(source: Tenant, target: Tenant, accountId: string, settledAt: number): boolean {
  const scopes = moveRelationship(source, target)?.mailboxMovePublishedScopes ?? []
  return scopes.some(id => {
    const group = source.groups.get(id)
    const since = group?.memberSince.get(accountId)
    return (
      group !== undefined &&
      group.securityEnabled &&
      group.members.has(accountId) &&
      (since === undefined || Date.parse(since) <= settledAt)
    )
  })
}
