import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'no-delivery-proxy',
  title: 'The target has no proxy in the delivery domain',
  gate: 'prestage',
  checks: ['delivery-domain'],
  predicts: ['EXCH-08', 'delivery-domain-proxy-missing'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.proxyAddresses = target.account.proxyAddresses.filter(
      each => !each.toLowerCase().endsWith(`@${target.tenant.initialDomain}`),
    )
  },
})
