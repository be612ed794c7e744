import type { Side, TenantPair } from '../../domain/account.ts'
import type { FactViews } from '../../facts/facts.ts'
import type { FreeBusySide } from './rule-free-busy-route.ts'

/** What a check needs in order to call `freeBusySides`. */
export const freeBusyFacts = [
  'source.organization',
  'target.organization',
  'source.organizationRelationships',
  'target.organizationRelationships',
  'source.availability',
  'target.availability',
] as const

/** What both tenants have configured for free/busy. */
export function freeBusySides(tenants: TenantPair, facts: FactViews<(typeof freeBusyFacts)[number]>): Readonly<Record<Side, FreeBusySide>> {
  const of = (side: Side): FreeBusySide => ({
    tenant: tenants[side],
    domains: facts[`${side}.organization`].read().verifiedDomains,
    relationships: [...facts[`${side}.organizationRelationships`].all()],
    availability: facts[`${side}.availability`].read(),
  })
  return { source: of('source'), target: of('target') }
}
