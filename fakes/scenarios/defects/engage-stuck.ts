import { required } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'engage-stuck',
  title: 'Engage still sees the converted user as a guest of another tenant',
  gate: 'close',
  checks: ['engage-state'],
  scope: 'user',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/viva/engage/mto-setup',
  apply(world, pair) {
    const user = required(world.tenant('target').engage.users.get(pair.targetId), 'Engage user')
    user.aadGuest = true
  },
})
