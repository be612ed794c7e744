import { findGroup, groupNames } from '../groups.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'target-exchange-plan-off',
  title: 'The target account has no Exchange plan at cutover',
  gate: 'cutover',
  checks: ['workload-license'],
  predicts: ['MMS-007'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/migration-orchestrator-1-overview',
  apply(world, pair) {
    findGroup(world.tenant('target'), groupNames.workloads).members.delete(pair.targetId)
  },
})
