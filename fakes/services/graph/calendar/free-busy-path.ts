import { domainOf } from '../../../behaviours/transitions/addresses.ts'
import type { OrganizationRelationship } from '../../../tenant/organization.ts'
import type { Tenant } from '../../../tenant/tenant.ts'
import type { World } from '../../../tenant/world.ts'
import { findByAddress } from '../users/find-account.ts'

/** Where a calendar was found and how much of it may be shown, or the availability service's error. */
type FreeBusy =
  | { readonly tenant: Tenant; readonly ownerId: string; readonly detail: 'full' | 'times' }
  | { readonly responseCode: string; readonly message: string }

const notFound = (address: string): FreeBusy => ({
  responseCode: 'ErrorMailRecipientNotFound',
  message: `The recipient '${address}' could not be resolved, or its organization cannot be reached.`,
})

/**
 * Follows one lookup: a mailbox of the tenant answers for itself; a MailUser leads to the tenant of its target address by
 * address space or organization relationship, exactly one hop; an address that nobody here has is routed by its own domain
 * (assumed, as are the codes per failure).
 * https://learn.microsoft.com/exchange/troubleshoot/calendars/cannot-view-free-busy-information
 */
export function findCalendar(world: World, asking: Tenant, address: string): FreeBusy {
  const account = findByAddress(asking, address)
  const recipient = account && asking.recipients.get(account.id)
  if (account && recipient?.mailbox) return { tenant: asking, ownerId: account.id, detail: 'full' }
  if (account && !recipient?.externalEmailAddress) return notFound(address)
  const targetAddress = (recipient?.externalEmailAddress ?? address).replace(/^smtp:/iu, '')
  const route = routeTo(world, asking, domainOf(targetAddress))
  if (!route) return notFound(address)
  if (route.refusal) return { responseCode: route.refusal, message: 'The remote organization does not share free/busy information.' }
  const remote = findByAddress(route.tenant, targetAddress)
  const remoteRecipient = remote && route.tenant.recipients.get(remote.id)
  if (!remote || !remoteRecipient) return notFound(targetAddress)
  if (!remoteRecipient.mailbox)
    return {
      responseCode: 'ErrorProxyRequestProcessingFailed',
      message: `'${targetAddress}' is not a mailbox in its organization; lookups are not forwarded twice.`,
    }
  return { tenant: route.tenant, ownerId: remote.id, detail: route.detail }
}

interface RemoteRoute {
  readonly tenant: Tenant
  readonly detail: 'full' | 'times'
  readonly refusal: 'ErrorNoFreeBusyAccess' | null
}

function routeTo(world: World, asking: Tenant, domain: string): RemoteRoute | null {
  const tenant = [...world.tenants.values()].find(each => each !== asking && each.domains.get(domain)?.isVerified)
  if (!tenant) return null
  const space = [...asking.availabilityAddressSpaces.values()].find(each => each.forestName.toLowerCase() === domain)
  if (space) {
    const named = space.accessMethod === 'OrgWideFBToken' && space.targetTenantId?.toLowerCase() === tenant.id
    const allowed = tenant.exchange.availabilityConfig?.allowedTenantIds.some(id => id.toLowerCase() === asking.id)
    return named && allowed ? { tenant, detail: 'times', refusal: null } : null
  }
  const own = [...asking.organizationRelationships.values()].find(each => each.enabled && names(each, [domain]))
  if (!own || !reaches(own)) return null
  const theirs = [...tenant.organizationRelationships.values()].find(
    each => each.enabled && names(each, [asking.id, ...asking.domains.keys()]),
  )
  if (!theirs?.freeBusyAccessEnabled) return null
  const refusal = theirs.freeBusyAccessLevel === 'None' ? 'ErrorNoFreeBusyAccess' : null
  return { tenant, detail: theirs.freeBusyAccessLevel === 'LimitedDetails' ? 'full' : 'times', refusal }
}

const names = (relationship: OrganizationRelationship, domains: readonly string[]): boolean =>
  relationship.domainNames.some(name => domains.includes(name.toLowerCase()))

/** Between Exchange Online tenants the application is `outlook.com`, found by autodiscovery or a sharing endpoint. */
const reaches = (relationship: OrganizationRelationship): boolean =>
  relationship.targetApplicationUri?.toLowerCase() === 'outlook.com' &&
  (relationship.targetAutodiscoverEpr ?? relationship.targetSharingEpr) !== null
