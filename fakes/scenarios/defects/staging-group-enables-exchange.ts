import { findGroup, groupNames } from '../groups.ts'
import { planIds } from '../plans.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'staging-group-enables-exchange',
  title: 'The staging license group enables Exchange',
  gate: 'setup',
  checks: ['staging-license-group'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping',
  apply(world) {
    for (const assignment of findGroup(world.tenant('target'), groupNames.staging).assignedLicenses)
      assignment.disabledPlans = assignment.disabledPlans.filter(id => id !== planIds.exchange)
  },
})
