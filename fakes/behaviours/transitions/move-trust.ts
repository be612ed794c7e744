import type { MigrationEndpoint, OrganizationRelationship } from '../../tenant/organization.ts'
import type { Tenant } from '../../tenant/tenant.ts'

/** The relationship of a tenant under which mailboxes may move to or from its partner. */
export const moveRelationship = (tenant: Tenant, partner: Tenant): OrganizationRelationship | undefined =>
  [...tenant.organizationRelationships.values()].find(
    each => each.mailboxMoveEnabled && each.domainNames.some(name => name.toLowerCase() === partner.id.toLowerCase()),
  )

/** The tenants whose relationship does not let mailboxes move from the source into the target: it takes one on each side. */
export function unrelatedSides(source: Tenant, target: Tenant): Tenant[] {
  const allows = (tenant: Tenant, partner: Tenant, capability: string): boolean => {
    const relationship = moveRelationship(tenant, partner)
    return relationship !== undefined && relationship.enabled && relationship.mailboxMoveCapability.includes(capability)
  }
  return [...(allows(source, target, 'RemoteOutbound') ? [] : [source]), ...(allows(target, source, 'Inbound') ? [] : [target])]
}

/**
 * Why the source lets nobody in over this endpoint; null when it does. That the app is looked up in both tenants, its role in the target
 * and a relationship on each side are documented (https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration);
 * the words are assumed, but for the sign-in code (https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes).
 */
export function trustRefusal(source: Tenant, target: Tenant, { applicationId }: MigrationEndpoint): string | null {
  for (const tenant of [target, source]) {
    const app = [...tenant.servicePrincipals.values()].find(each => each.appId === applicationId && each.accountEnabled)
    if (!app) return `AADSTS700016: Application with identifier '${applicationId}' was not found in the directory '${tenant.id}'.`
    if (tenant === target && !app.grants.some(({ role }) => role === 'Mailbox.Migration')) return 'Access is denied.'
  }
  if (unrelatedSides(source, target).length > 0) return 'Access is denied.'
  return moveRelationship(source, target)?.oAuthApplicationId === applicationId ? null : 'Access is denied.'
}

/** What the sign-in of an endpoint's app answers once all its secrets have ended; null while one is good, or none is known. */
export function expiredSecret(target: Tenant, { applicationId }: MigrationEndpoint, now: number): string | null {
  const app = [...target.servicePrincipals.values()].find(each => each.appId === applicationId)
  const secrets = app?.passwordCredentials ?? []
  if (secrets.length === 0 || secrets.some(({ endDateTime }) => Date.parse(endDateTime) > now)) return null
  return `AADSTS7000222: The provided client secret keys for app '${applicationId}' are expired.`
}
