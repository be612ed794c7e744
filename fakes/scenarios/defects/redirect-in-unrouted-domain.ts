import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'redirect-in-unrouted-domain',
  title: 'The source target address is in a domain that no relationship routes',
  gate: 'close',
  checks: ['free-busy-redirect'],
  alsoFound: ['free-busy-relationship'],
  scope: 'user',
  spreads: true,
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/exchange/sharing/organization-relationships/organization-relationships',
  apply(world, pair) {
    const { source, target } = sidesOf(world, pair)
    target.tenant.domains.set('unrouted.target.example', {
      name: 'unrouted.target.example',
      isVerified: true,
      isDefault: false,
      isInitial: false,
      authenticationType: 'Managed',
    })
    const address = `${target.account.mailNickname}@unrouted.target.example`
    target.account.proxyAddresses.push(`smtp:${address}`)
    source.account.proxyAddresses.push(`smtp:${address}`)
    source.recipient.externalEmailAddress = `SMTP:${address}`
  },
})
