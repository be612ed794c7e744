import type { AppPermissions } from '../../facts/app-permissions.ts'

export interface PermissionGaps {
  /** `graph Policy.Read.All (partnerAccess)`: each names what is asked for and which facts ask. */
  readonly missing: readonly string[]
  /** Permissions of any service that can change things or read what people wrote, and that no fact of wavegate asks for. */
  readonly excess: readonly string[]
  /** Further permissions to read that no fact of wavegate asks for. */
  readonly furtherReads: readonly string[]
}

/** Every permission that only reads has `.Read` in its name: https://learn.microsoft.com/en-us/graph/permissions-overview */
const onlyReads = (permission: string): boolean => /\.Read(?!Write)/.test(permission)

/** What people write, say and keep, whole; `.ReadBasic` leaves the content out. https://learn.microsoft.com/en-us/graph/permissions-reference */
const readsContent = (permission: string): boolean =>
  /^(?:Mail|MailboxItem|Calendars|Contacts|Files|Sites|Lists|Notes|Tasks|Chat|ChatMessage|ChannelMessage|OnlineMeetingTranscript|OnlineMeetingRecording|eDiscovery|ExternalItem|AiEnterpriseInteraction)\.Read(?!Basic|Write)/i.test(
    permission,
  )

/** A permission to write a resource includes reading it; the reference lists it as the higher one. */
const satisfies = (held: ReadonlySet<string>, wanted: string): boolean =>
  held.has(wanted) || held.has(wanted.replace('.Read.', '.ReadWrite.'))

export function permissionGaps({ granted, declared, ofProduct }: AppPermissions): PermissionGaps {
  const held = new Map(granted.map(({ service, permissions }) => [service, new Set(permissions)]))
  const missing = declared
    .filter(({ service, anyOf }) => !anyOf.some(wanted => satisfies(held.get(service) ?? new Set(), wanted)))
    .map(({ service, anyOf, facts }) => `${service} ${anyOf.join(' or ')} (${facts.join(', ')})`)
  const wanted = new Set(
    [...ofProduct, ...declared.map(({ service, anyOf }) => ({ service, permissions: anyOf }))].flatMap(({ service, permissions }) =>
      permissions.map(permission => `${service} ${permission}`),
    ),
  )
  // Compliance and Exchange are one resource of Entra, with the same permissions.
  const further = [...held].flatMap(([service, permissions]) =>
    [...permissions]
      .filter(
        permission =>
          !wanted.has(`${service} ${permission}`) && !(service === 'compliance' && held.get('exchange')?.has(permission) === true),
      )
      .map(permission => ({ permission, shown: `${service} ${permission}` })),
  )
  const grave = (permission: string): boolean => !onlyReads(permission) || readsContent(permission)
  return {
    missing,
    excess: further.filter(({ permission }) => grave(permission)).map(({ shown }) => shown),
    furtherReads: further.filter(({ permission }) => !grave(permission)).map(({ shown }) => shown),
  }
}

const most = 8

/** The first permissions of a list, for a sentence. */
export const shownPermissions = (entries: readonly string[]): string =>
  entries.length === 0 ? 'none' : entries.slice(0, most).join(', ') + (entries.length > most ? ` and ${entries.length - most} more` : '')
