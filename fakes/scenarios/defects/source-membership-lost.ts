import { groupNames } from '../groups.ts'
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
    for (const group of world.tenant('source').groups.values()) if (group.displayName === groupNames.project) group.members.delete(pair.sourceId)
  },
})
