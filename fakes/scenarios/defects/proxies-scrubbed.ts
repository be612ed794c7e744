import { skuIds } from '../skus.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'proxies-scrubbed',
  title: 'An Exchange plan came back and the foreign proxies are gone',
  gate: 'close',
  checks: ['proxy-scrub', 'attribution'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.account.directLicenses.push({ skuId: skuIds.exchangeStandard, disabledPlans: [] })
    source.account.proxyAddresses = source.account.proxyAddresses.filter(
      each => !each.toLowerCase().startsWith('smtp:') || source.tenant.domains.has(each.slice(each.indexOf('@') + 1).toLowerCase()),
    )
  },
})
