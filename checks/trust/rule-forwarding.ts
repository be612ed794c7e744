import type { MailForwarding } from '../../facts/mail-forwarding.ts'

type RemoteDomain = MailForwarding['remoteDomains'][number]

/**
 * The remote domain whose settings apply to mail for `domain`: the one of exactly that name, else the longest `*.` pattern
 * above it, else the default `*`. https://learn.microsoft.com/en-us/exchange/mail-flow-best-practices/remote-domains/remote-domains
 */
export function remoteDomainFor(domain: string, remotes: readonly RemoteDomain[]): RemoteDomain | undefined {
  const wanted = domain.toLowerCase()
  const exact = remotes.find(remote => remote.domain === wanted)
  if (exact !== undefined) return exact
  const [pattern] = remotes
    .filter(remote => remote.domain.startsWith('*.') && wanted.endsWith(remote.domain.slice(1)))
    .toSorted((a, b) => b.domain.length - a.domain.length)
  return pattern ?? remotes.find(remote => remote.domain === '*')
}
