import type { SiteHoldPolicy } from '../../facts/site-hold-policies.ts'

const bare = (url: string): string => url.trim().toLowerCase().replace(/\/$/, '')

/** A policy that only deletes keeps nothing; one of which no rule is known may keep. */
const keeps = ({ kind, actions }: SiteHoldPolicy): boolean =>
  kind === 'case' || actions.length === 0 || actions.some(action => action !== 'delete')

/** Enabled policies and cases that name this site, or all sites and not this one as exception. */
export function policiesHolding(url: string, policies: Iterable<SiteHoldPolicy>): SiteHoldPolicy[] {
  const site = bare(url)
  const names = (places: readonly string[]): boolean => places.some(place => bare(place) === site)
  const reaches = ({ sites, exceptions }: SiteHoldPolicy): boolean =>
    (names(sites) || sites.some(each => bare(each) === 'all')) && !names(exceptions)
  return [...policies].filter(policy => policy.enabled && keeps(policy) && reaches(policy))
}
