import type { ScopeGroup } from '../../facts/scope-groups.ts'

/** What makes a group unfit to publish mailboxes for moving; `count` is the number of nested groups or of members. */
export interface ScopeDefect {
  readonly kind: 'kind' | 'nested' | 'size'
  readonly why: string
  readonly count: number
}

/** Undefined when nothing that the service said makes the group unfit. */
export function scopeDefect(group: ScopeGroup, mostMembers: number): ScopeDefect | undefined {
  const { members, nestedGroups } = group
  if (group.mailEnabled === false) return { kind: 'kind', why: 'it is not mail-enabled', count: members }
  if (group.securityEnabled === false) return { kind: 'kind', why: 'it is a distribution list', count: members }
  if (nestedGroups.length > 0) return { kind: 'nested', why: 'groups are nested in it', count: nestedGroups.length }
  if (members > mostMembers) return { kind: 'size', why: 'it is too large', count: members }
  return undefined
}

/** Whether the service said what kind of group it is. */
export const isSaid = (group: ScopeGroup): boolean => group.mailEnabled !== null && group.securityEnabled !== null

/**
 * Whether a group is among `MailboxMovePublishedScopes`. Exchange names groups there in the way in which they were given or
 * stored, so id, address, display name and the last part of a canonical name are all accepted.
 */
export function isPublished(group: Pick<ScopeGroup, 'id' | 'displayName' | 'mail'>, scopes: readonly string[]): boolean {
  const names = new Set([group.id, group.displayName, group.mail ?? ''].map(name => name.trim().toLowerCase()).filter(name => name !== ''))
  return scopes.some(scope => {
    const text = scope.trim().toLowerCase()
    return names.has(text) || names.has(text.slice(text.lastIndexOf('/') + 1))
  })
}
