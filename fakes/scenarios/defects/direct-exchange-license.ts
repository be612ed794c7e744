import { skuIds } from '../skus.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'direct-exchange-license',
  title: 'A direct Exchange license will survive the license transition',
  gate: 'cutover',
  checks: ['scrub-risk'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.account.directLicenses.push({ skuId: skuIds.exchangeStandard, disabledPlans: [] })
  },
})
