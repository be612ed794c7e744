import { findGroup, groupNames } from '../groups.ts'
import { planIds } from '../plans.ts'
import { skuIds } from '../skus.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'target-drive-plan-off',
  title: 'The target account has no SharePoint plan at cutover',
  gate: 'cutover',
  checks: ['workload-license'],
  predicts: ['MnATargetUserIsNotSpoEnabled'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration-step4',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    for (const name of [groupNames.staging, groupNames.workloads]) findGroup(target.tenant, name).members.delete(pair.targetId)
    target.account.directLicenses.push({ skuId: skuIds.e5, disabledPlans: [planIds.sharePoint, planIds.engage, planIds.engageCore] })
  },
})
