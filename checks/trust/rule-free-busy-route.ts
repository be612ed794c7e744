import type { TenantName } from '../../domain/account.ts'
import type { Availability } from '../../facts/availability.ts'
import type { OrganizationRelationship } from '../../facts/organization-relationships.ts'

/** What one tenant has configured for free/busy. */
export interface FreeBusySide {
  readonly tenant: TenantName
  /** Verified, lower case. */
  readonly domains: readonly string[]
  readonly relationships: readonly OrganizationRelationship[]
  readonly availability: Availability
}

/** How lookups for addresses of a domain go: to the other tenant, nowhere, or nobody can tell. */
export type Route = { readonly state: 'routed' } | { readonly state: 'unrouted' | 'unclear'; readonly reason: string }

const routed: Route = { state: 'routed' }
const unrouted = (reason: string): Route => ({ state: 'unrouted', reason })
const unclear = (reason: string): Route => ({ state: 'unclear', reason })
const weight = { routed: 0, unclear: 1, unrouted: 2 } as const
const best = (routes: readonly Route[]): Route | undefined => routes.toSorted((a, b) => weight[a.state] - weight[b.state])[0]

const levels: readonly string[] = ['availabilityonly', 'limiteddetails']

/** Why a relationship shares no free/busy; undefined when it does. */
function silentBecause({ name, enabled, freeBusyEnabled, freeBusyLevel }: OrganizationRelationship): string | undefined {
  if (!enabled) return `the relationship '${name}' is disabled`
  if (!freeBusyEnabled) return `free/busy is off in the relationship '${name}'`
  if (!levels.includes(freeBusyLevel.toLowerCase())) return `the free/busy level of the relationship '${name}' is '${freeBusyLevel}'`
  return undefined
}

/** Whether a tenant answers another one: by a relationship that names a domain or the id of that tenant. */
function answers(answering: FreeBusySide, asking: FreeBusySide): Route {
  const names = [asking.tenant.tenantId.toLowerCase(), ...asking.domains]
  const found = answering.relationships
    .filter(({ domains }) => domains.some(domain => names.includes(domain)))
    .map(each => {
      const silent = silentBecause(each)
      if (silent !== undefined) return unrouted(`in the answering tenant, ${silent}`)
      return each.freeBusyScope === null
        ? routed
        : unclear(`'${each.name}' of the answering tenant shares free/busy only of the members of '${each.freeBusyScope}'`)
    })
  return best(found) ?? unrouted('no relationship of the answering tenant that names the asking one shares free/busy')
}

/** https://learn.microsoft.com/en-us/exchange/troubleshoot/calendars/cannot-view-free-busy-information */
function byRelationship(relationship: OrganizationRelationship, asking: FreeBusySide, answering: FreeBusySide): Route {
  const { name, applicationUri, hasEndpoint } = relationship
  const silent = silentBecause(relationship)
  if (silent !== undefined) return unrouted(silent)
  if (applicationUri === null) return unrouted(`the relationship '${name}' has no TargetApplicationUri, such as outlook.com`)
  if (!hasEndpoint) return unrouted(`the relationship '${name}' has neither TargetAutodiscoverEpr nor TargetSharingEpr`)
  const answer = answers(answering, asking)
  if (answer.state !== 'routed' || applicationUri.toLowerCase() === 'outlook.com') return answer
  return unclear(`the relationship '${name}' asks the application '${applicationUri}', not outlook.com`)
}

/** https://learn.microsoft.com/en-us/powershell/module/exchange/add-availabilityaddressspace */
function bySpace(space: Availability['addressSpaces'][number], asking: FreeBusySide, answering: FreeBusySide): Route {
  const allowed = answering.availability.allowedTenantIds ?? []
  if (space.method.toLowerCase() !== 'orgwidefbtoken') return unrouted(`its availability address space uses the method '${space.method}'`)
  if (space.tenantId !== answering.tenant.tenantId.toLowerCase())
    return unrouted(`its availability address space asks the tenant '${space.tenantId ?? 'none'}'`)
  if (allowed.includes(asking.tenant.tenantId.toLowerCase())) return routed
  return unrouted('the availability configuration of the answering tenant does not allow the asking one')
}

/**
 * How lookups for addresses in `domain` go from one tenant to the other. A lookup is routed by the target address's domain:
 * by an organization relationship that claims it, or by an availability address space whose tenant lets this one ask. Which
 * of them is asked first is not published, so that one which leads elsewhere makes the others unclear.
 */
export function routeOf(domain: string, asking: FreeBusySide, answering: FreeBusySide): Route {
  const wanted = domain.toLowerCase()
  if (!answering.domains.includes(wanted)) return unrouted('the answering tenant has not verified it')
  const spaces = asking.availability.addressSpaces.filter(each => each.domain === wanted).map(each => bySpace(each, asking, answering))
  const relationships = asking.relationships
    .filter(each => each.domains.includes(wanted))
    .map(each => byRelationship(each, asking, answering))
  const [space, relationship] = [best(spaces), best(relationships)]
  const route = best([...relationships, ...spaces]) ?? unrouted('no relationship and no availability address space names it')
  if (route.state !== 'routed') return route
  if (asking.availability.connectors.some(each => each.enabled && each.domains.includes(wanted)))
    return unclear('an enabled intra-organization connector names it too, and may be asked first')
  return relationship?.state === 'routed' && space?.state === 'unrouted'
    ? unclear(`a relationship routes it, but ${space.reason}, which may be asked first`)
    : route
}

export interface Gap {
  readonly domain: string
  readonly reason: string
}

/**
 * The domains that have no route, and those of which nobody can tell, with the reason. `needed` are those that addresses
 * really lead to; while there is none, a route to any one of the other tenant's domains is enough.
 */
export function routeGaps(needed: readonly string[], asking: FreeBusySide, answering: FreeBusySide): Record<'open' | 'unclear', Gap[]> {
  const judged = needed.length > 0 ? needed : answering.domains
  const routes = judged.map(domain => ({ domain, route: routeOf(domain, asking, answering) }))
  const found = best(routes.map(({ route }) => route))?.state
  const of = (state: 'unrouted' | 'unclear'): Gap[] =>
    needed.length > 0 || found === state
      ? routes.flatMap(({ domain, route }) => (route.state === state ? [{ domain, reason: route.reason }] : []))
      : []
  return { open: of('unrouted'), unclear: of('unclear') }
}
