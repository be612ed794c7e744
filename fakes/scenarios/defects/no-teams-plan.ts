import { findGroup, groupNames } from '../groups.ts'
import { planIds } from '../plans.ts'
import { skuIds } from '../skus.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'no-teams-plan',
  title: 'The target account has no Teams plan',
  gate: 'prestage',
  checks: ['teams-license'],
  predicts: ['CTTM-005', 'TMS-003'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    const staging = findGroup(target.tenant, groupNames.staging)
    staging.members.delete(pair.targetId)
    target.account.directLicenses.push({
      skuId: skuIds.e3,
      disabledPlans: [...(staging.assignedLicenses[0]?.disabledPlans ?? []), planIds.teams],
    })
  },
})
