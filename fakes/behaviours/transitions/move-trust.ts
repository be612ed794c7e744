import type { MigrationEndpoint, OrganizationRelationship } from '../../tenant/organization.ts'
import type { Tenant } from '../../tenant/tenant.ts'

/** The relationship of the source under which the target may take mailboxes. */
export const moveRelationship = (source: Tenant, target: Tenant): OrganizationRelationship | undefined =>
  [...source.organizationRelationships.values()].find(
    each => each.mailboxMoveEnabled && each.domainNames.some(name => name.toLowerCase() === target.id.toLowerCase()),
  )

/**
 * Why the source lets nobody in over this endpoint; null when it does. That the app is looked up in both tenants and its role in the target
 * is documented (https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration); the words are assumed,
 * but for the sign-in code (https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes).
 */
export function trustRefusal(source: Tenant, target: Tenant, { applicationId }: MigrationEndpoint): string | null {
  for (const tenant of [target, source]) {
    const app = [...tenant.servicePrincipals.values()].find(each => each.appId === applicationId && each.accountEnabled)
    if (!app) return `AADSTS700016: Application with identifier '${applicationId}' was not found in the directory '${tenant.id}'.`
    if (tenant === target && !app.grants.some(({ role }) => role === 'Mailbox.Migration')) return 'Access is denied.'
  }
  const relationship = moveRelationship(source, target)
  const allowed =
    relationship?.enabled &&
    relationship.mailboxMoveCapability.includes('RemoteOutbound') &&
    relationship.oAuthApplicationId === applicationId
  return allowed ? null : 'Access is denied.'
}
