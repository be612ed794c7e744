import { skuIds } from '../skus.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'premature-direct-license',
  title: 'An Exchange license came before the stamp',
  gate: 'prestage',
  checks: ['premature-license'],
  alsoFound: ['exchange-guid', 'archive-guid'],
  predicts: ['MissingExchangeGuidException', 'EXCH-08'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.recipient.exchangeGuid = null
    target.recipient.archiveGuid = null
    target.account.directLicenses.push({ skuId: skuIds.exchangeStandard, disabledPlans: [] })
  },
})
