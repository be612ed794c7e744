import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'invitations-off',
  title: 'The source lets nobody invite',
  gate: 'setup',
  checks: ['invitation-policy'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/external-id/invite-internal-users',
  apply(world) {
    world.tenant('source').allowInvitesFrom = 'none'
  },
})
