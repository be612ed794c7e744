import { findGroup, groupNames } from '../groups.ts'
import { planIds } from '../plans.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'reach-back-group-enables-lockbox',
  title: 'The reach-back license group leaves Customer Lockbox on',
  gate: 'setup',
  checks: ['reach-back-license-group'],
  alsoFound: ['scrub-risk'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    for (const assignment of findGroup(world.tenant('source'), groupNames.reachBack).assignedLicenses)
      assignment.disabledPlans = assignment.disabledPlans.filter(id => id !== planIds.lockbox)
  },
})
