import { findGroup, groupNames } from '../groups.ts'
import { planIds } from '../plans.ts'
import { skuIds } from '../skus.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'source-drive-plan-off',
  title: 'The source account lost its SharePoint plan',
  gate: 'cutover',
  checks: ['workload-license'],
  alsoFound: ['scrub-risk'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    for (const name of [groupNames.standardE3, groupNames.standardE5]) findGroup(source.tenant, name).members.delete(pair.sourceId)
    source.account.directLicenses.push({ skuId: skuIds.e3, disabledPlans: [planIds.sharePoint] })
  },
})
