import type { TenantName } from '../../domain/account.ts'
import type { Availability } from '../../facts/availability.ts'
import type { OrganizationRelationship } from '../../facts/organization-relationships.ts'

/** What one tenant has configured for free/busy. */
export interface FreeBusySide {
  readonly tenant: TenantName
  readonly relationships: readonly OrganizationRelationship[]
  readonly availability: Availability
}

export const freeBusySide = (
  tenant: TenantName,
  relationships: Iterable<OrganizationRelationship>,
  availability: Availability,
): FreeBusySide => ({
  tenant,
  relationships: [...relationships],
  availability,
})

const levels: readonly string[] = ['availabilityonly', 'limiteddetails']

/** Why a relationship shares no free/busy; undefined when it does. */
function silentBecause({ name, enabled, freeBusyEnabled, freeBusyLevel }: OrganizationRelationship): string | undefined {
  if (!enabled) return `the relationship '${name}' is disabled`
  if (!freeBusyEnabled) return `free/busy is off in the relationship '${name}'`
  if (!levels.includes(freeBusyLevel.toLowerCase())) return `the free/busy level of the relationship '${name}' is '${freeBusyLevel}'`
  return undefined
}

/**
 * Why lookups for addresses in `domain` do not reach the other tenant; undefined when they do. A lookup is routed by the
 * target address's domain: by an organization relationship that claims it, or by an availability address space whose
 * tenant lets this one ask.
 */
export function unroutedBecause(domain: string, asking: FreeBusySide, answering: FreeBusySide): string | undefined {
  const wanted = domain.toLowerCase()
  const reasons: string[] = []
  for (const relationship of asking.relationships.filter(each => each.domains.includes(wanted))) {
    const silent = silentBecause(relationship)
    if (silent !== undefined) reasons.push(silent)
    else if (answering.relationships.some(each => silentBecause(each) === undefined)) return undefined
    else reasons.push(`'${relationship.name}' routes it, but no relationship of the answering tenant shares free/busy`)
  }
  for (const space of asking.availability.addressSpaces.filter(each => each.domain === wanted)) {
    const allowed = answering.availability.allowedTenantIds ?? []
    if (space.method.toLowerCase() !== 'orgwidefbtoken') reasons.push(`its availability address space uses the method '${space.method}'`)
    else if (space.tenantId !== answering.tenant.tenantId.toLowerCase())
      reasons.push(`its availability address space asks the tenant '${space.tenantId ?? 'none'}'`)
    else if (allowed.includes(asking.tenant.tenantId.toLowerCase())) return undefined
    else reasons.push('the availability configuration of the answering tenant does not allow the asking one')
  }
  return reasons[0] ?? 'no relationship and no availability address space names it'
}

/**
 * The domains that have no route, with the reason. `needed` are those that addresses really lead to; while there is none,
 * a route to any one of the other tenant's domains is enough.
 */
export function routeGaps(needed: readonly string[], theirs: readonly string[], asking: FreeBusySide, answering: FreeBusySide) {
  const judged = needed.length > 0 ? needed : theirs
  const open = judged.flatMap(domain => {
    const reason = unroutedBecause(domain, asking, answering)
    return reason === undefined ? [] : [{ domain, reason }]
  })
  return needed.length > 0 || open.length === judged.length ? open : []
}
