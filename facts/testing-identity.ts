import type { AccountAccess } from './account-access.ts'
import type { IdentityHolder, IdentityHolders } from './deleted-holders.ts'
import type { SyncScope } from './sync-scope.ts'

/** Row builders for tests of identities and licenses. */
export function access(id: string, changed: Partial<AccountAccess> = {}): AccountAccess {
  return { id, groups: [], apps: [], ...changed }
}

/** One key of `identityHolders` with who holds it; each holder as `[id, kind]`. */
export function holders(key: string, ...of: readonly (readonly [string, IdentityHolder['kind']])[]): IdentityHolders {
  return { key, holders: of.map(([id, kind]) => ({ id, name: `name of ${id}`, kind })) }
}

/** A scope of one job with the application `sync`, which these users are assigned to. */
export function syncScope(userIds: readonly string[], changed: Partial<SyncScope> = {}): SyncScope {
  return {
    jobs: [{ id: 'job', servicePrincipalId: 'sync', assigned: 5 }],
    users: Object.fromEntries(userIds.map(id => [id, ['sync']])),
    ...changed,
  }
}
