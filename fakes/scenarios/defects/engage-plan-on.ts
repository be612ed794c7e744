import { e3Plans, planIds } from '../plans.ts'
import { skuIds } from '../skus.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'engage-plan-on',
  title: 'The target account has an Engage plan before cutover',
  gate: 'prestage',
  checks: ['engage-access'],
  scope: 'user',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/viva/engage/mto-setup',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.directLicenses.push({
      skuId: skuIds.e3,
      disabledPlans: e3Plans.filter(plan => plan.id !== planIds.engage).map(plan => plan.id),
    })
  },
})
