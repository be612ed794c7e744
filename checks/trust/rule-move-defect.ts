import type { Side } from '../../domain/account.ts'
import type { OrganizationRelationship } from '../../facts/organization-relationships.ts'

/**
 * What keeps a relationship from letting mailboxes move from `from` to the other side; undefined when nothing does.
 * `side` is the tenant that holds the relationship. Capabilities of both directions together are accepted: they are what
 * a way back needs. https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration
 */
export function moveDefect(relationship: OrganizationRelationship, side: Side, appId: string, from: Side = 'source'): string | undefined {
  const { enabled, moveEnabled, moveCapabilities, appId: found, publishedScopes } = relationship
  if (!enabled) return 'it is disabled'
  if (!moveEnabled) return 'mailbox moves are off'
  const capability = side === from ? 'RemoteOutbound' : 'Inbound'
  if (!moveCapabilities.some(each => each.toLowerCase() === capability.toLowerCase()))
    return `its capability is '${moveCapabilities.join(', ') || 'None'}' without ${capability}`
  if (side !== from) return undefined
  if (found?.toLowerCase() !== appId.toLowerCase()) return `its application is ${found ?? 'not set'}`
  if (publishedScopes.length === 0) return 'it publishes no scope group'
  return undefined
}
