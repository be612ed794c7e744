import { sidesOf } from '../defects/sides.ts'
import { defineDecoy } from './define.ts'

export default defineDecoy({
  id: 'x500-in-capitals',
  title: 'X500 proxies that differ only in the case of letters',
  temptedChecks: ['legacy-dn', 'x500-addresses'],
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.proxyAddresses = target.account.proxyAddresses.map(each =>
      each.startsWith('x500:') ? `X500:${each.slice(5).toUpperCase()}` : each,
    )
  },
})
