import { e3Plans, planIds } from '../plans.ts'
import { skuIds } from '../skus.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'scrubbing-plan-on',
  title: 'An Exchange add-on plan came back and nothing is scrubbed yet',
  gate: 'close',
  checks: ['proxy-scrub'],
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
