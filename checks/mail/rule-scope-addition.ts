import type { ScopeAdditions } from '../../facts/scope-additions.ts'

/**
 * When the last addition of a member to a group lies, for the group in which it is longest; milliseconds, `-Infinity` when the log
 * shows none, and NaN when a time cannot be read.
 */
export function addedAt(member: string, groups: readonly string[], additions: ScopeAdditions['additions']): number {
  const last = groups.map(group =>
    Math.max(...additions.filter(({ groupId, memberId }) => groupId === group && memberId === member).map(({ at }) => Date.parse(at))),
  )
  return Math.min(...last)
}

export const iso = (time: number): string => new Date(time).toISOString()
