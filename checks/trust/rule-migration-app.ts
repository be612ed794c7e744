import type { MigrationApp } from '../../facts/migration-app.ts'

/** https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration */
const exchangeOnline = '00000002-0000-0ff1-ce00-000000000000'
const permission = 'Mailbox.Migration'

/** What keeps the app from moving mailboxes of a tenant; undefined when nothing does. `ownerId` is the tenant that registered it. */
export function appDefect({ principal }: MigrationApp, ownerId: string): string | undefined {
  if (principal === null) return 'it has no service principal, so nobody has consented to it'
  if (principal.enabled === false) return 'its service principal is disabled'
  if (principal.ownerTenantId !== null && principal.ownerTenantId !== ownerId.toLowerCase())
    return `it is registered in the tenant ${principal.ownerTenantId}, not in the target`
  if (!principal.grants.some(({ resourceAppId, role }) => resourceAppId === exchangeOnline && role === permission))
    return `it was not granted ${permission} of Office 365 Exchange Online`
  return undefined
}

/** What the service left open about the app; undefined when it said everything. */
export function appUncertainty({ principal }: MigrationApp): string | undefined {
  if (principal?.enabled === null) return 'whether its service principal is enabled'
  if (principal?.ownerTenantId === null) return 'in which tenant it is registered'
  return undefined
}
