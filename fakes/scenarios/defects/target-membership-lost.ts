import { findGroup, groupNames } from '../groups.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'target-membership-lost',
  title: 'The target account lost a group at conversion',
  gate: 'close',
  checks: ['object-preserved'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal',
  apply(world, pair) {
    findGroup(world.tenant('target'), groupNames.project).members.delete(pair.targetId)
  },
})
