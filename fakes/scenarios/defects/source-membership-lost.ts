import { findGroup, groupNames } from '../groups.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'source-membership-lost',
  title: 'The source account lost a group',
  gate: 'close',
  checks: ['reach-back-access'],
  scope: 'user',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/entra/external-id/invite-internal-users',
  apply(world, pair) {
    findGroup(world.tenant('source'), groupNames.project).members.delete(pair.sourceId)
  },
})
