import { findGroup, groupNames } from '../groups.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'reach-back-group-enables-exchange',
  title: 'The reach-back license group leaves Exchange on',
  gate: 'setup',
  checks: ['reach-back-license-group'],
  alsoFound: ['scrub-risk'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    for (const assignment of findGroup(world.tenant('source'), groupNames.reachBack).assignedLicenses) assignment.disabledPlans = []
  },
})
