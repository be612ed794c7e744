import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'engage-absent',
  title: 'The target Engage network does not know the user',
  gate: 'close',
  checks: ['engage-state'],
  scope: 'user',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/viva/engage/mto-setup',
  apply(world, pair) {
    world.tenant('target').engage.users.delete(pair.targetId)
  },
})
