import type { AccountAccess } from '../../facts/account-access.ts'

export interface LostAccess {
  /** Object ids. */
  readonly groups: readonly string[]
  /** Applications by name, or by id where they have none; one entry for each role. */
  readonly apps: readonly string[]
}

type Expected = { readonly groups: readonly (string | null | undefined)[]; readonly apps: readonly string[] }

/** What an account was in or was assigned to before and is not any more, apart from what was expected to go. */
export function lostAccess(before: AccountAccess, now: AccountAccess, expected: Expected): LostAccess {
  const gone = new Set([...expected.groups, ...expected.apps].map(id => (id ?? '').toLowerCase()))
  const groups = new Set(now.groups.map(group => group.toLowerCase()))
  const keyOf = ({ resourceId, roleId }: AccountAccess['apps'][number]): string => `${resourceId} ${roleId}`.toLowerCase()
  const apps = new Set(now.apps.map(keyOf))
  return {
    groups: before.groups.filter(group => !groups.has(group.toLowerCase()) && !gone.has(group.toLowerCase())),
    apps: before.apps
      .filter(app => !apps.has(keyOf(app)) && !gone.has(app.resourceId.toLowerCase()))
      .map(app => app.resource || app.resourceId),
  }
}
