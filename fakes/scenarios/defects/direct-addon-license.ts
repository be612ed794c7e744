import { e3Plans, planIds } from '../plans.ts'
import { skuIds } from '../skus.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'direct-addon-license',
  title: 'A direct license keeps Defender for Office 365, which scrubs as well',
  gate: 'cutover',
  checks: ['scrub-risk'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.account.directLicenses.push({
      skuId: skuIds.e3,
      disabledPlans: e3Plans.filter(plan => plan.id !== planIds.defender).map(plan => plan.id),
    })
  },
})
