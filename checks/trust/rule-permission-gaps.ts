import type { AppPermissions } from '../../facts/app-permissions.ts'

export interface PermissionGaps {
  /** `graph Policy.Read.All (partnerAccess)`: each names what is asked for and which facts ask. */
  readonly missing: readonly string[]
  /** Permissions of Microsoft Graph that can change things and that no fact asks for. */
  readonly excess: readonly string[]
}

/** Every permission that only reads has `.Read` in its name: https://learn.microsoft.com/en-us/graph/permissions-overview */
const onlyReads = (permission: string): boolean => /\.Read(?!Write)/.test(permission)

/** A permission to write a resource includes reading it; the reference lists it as the higher one. */
const satisfies = (held: ReadonlySet<string>, wanted: string): boolean =>
  held.has(wanted) || held.has(wanted.replace('.Read.', '.ReadWrite.'))

export function permissionGaps({ granted, declared }: AppPermissions): PermissionGaps {
  const held = new Map(granted.map(({ service, permissions }) => [service, new Set(permissions)]))
  const missing = declared
    .filter(({ service, anyOf }) => !anyOf.some(wanted => satisfies(held.get(service) ?? new Set(), wanted)))
    .map(({ service, anyOf, facts }) => `${service} ${anyOf.join(' or ')} (${facts.join(', ')})`)
  const wanted = new Set(declared.flatMap(({ service, anyOf }) => (service === 'graph' ? anyOf : [])))
  const excess = [...(held.get('graph') ?? [])].filter(permission => !onlyReads(permission) && !wanted.has(permission))
  return { missing, excess }
}
