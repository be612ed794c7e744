import type { TeamsFederation } from '../../facts/teams-federation.ts'

/**
 * Why Teams of a tenant does not talk with users in these domains; undefined when it does.
 * https://learn.microsoft.com/en-us/microsoftteams/trusted-organizations-external-meetings-chat
 */
export function federationGap(federation: TeamsFederation, domains: readonly string[]): string | undefined {
  if (!federation.allowFederatedUsers) return 'it talks with no other organization'
  const wanted = domains.map(domain => domain.toLowerCase())
  const blocked = wanted.find(domain => federation.blockedDomains.includes(domain))
  if (blocked !== undefined) return `it blocks ${blocked}`
  const { allowedDomains } = federation
  const left = allowedDomains === null ? undefined : wanted.find(domain => !allowedDomains.includes(domain))
  return left === undefined ? undefined : `its list of allowed domains lacks ${left}`
}
