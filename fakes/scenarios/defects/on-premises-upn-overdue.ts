import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'on-premises-upn-overdue',
  title: 'The on-premises UPN should have been gone before submission, and is still written',
  gate: 'prestage',
  checks: ['on-premises-upn'],
  scope: 'user',
  spreads: true,
  topology: 'hybrid',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/external-id/invite-internal-users',
  apply(world) {
    world.signedOtherwise.set('on-premises-change/upn', 'before submission')
  },
})
