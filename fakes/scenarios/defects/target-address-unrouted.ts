import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'target-address-unrouted',
  title: 'The target address is in a domain that no relationship routes',
  gate: 'prestage',
  checks: ['free-busy-redirect'],
  alsoFound: ['free-busy-relationship'],
  scope: 'user',
  spreads: true,
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/exchange/sharing/organization-relationships/organization-relationships',
  apply(world, pair) {
    const { source, target } = sidesOf(world, pair)
    source.tenant.domains.set('unrouted.source.example', {
      name: 'unrouted.source.example',
      isVerified: true,
      isDefault: false,
      isInitial: false,
      authenticationType: 'Managed',
    })
    const address = `${source.account.mailNickname}@unrouted.source.example`
    source.account.proxyAddresses.push(`smtp:${address}`)
    target.recipient.externalEmailAddress = `SMTP:${address}`
  },
})
