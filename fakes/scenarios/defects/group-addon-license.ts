import { addGroup } from '../groups.ts'
import { e5Plans, planIds } from '../plans.ts'
import { skuIds } from '../skus.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'group-addon-license',
  title: 'A second license group keeps Customer Lockbox, which scrubs as well',
  gate: 'cutover',
  checks: ['scrub-risk'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    const disabledPlans = e5Plans.filter(plan => plan.id !== planIds.lockbox).map(plan => plan.id)
    addGroup(source.tenant, world.random, 'Licenses: compliance', {
      assignedLicenses: [{ skuId: skuIds.e5, disabledPlans }],
      members: new Set([pair.sourceId]),
    })
  },
})
