import { becomeInvited } from './transitions/identities.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'invitation-waits-for-redemption',
  claim: 'An invited account keeps id, name, groups and user type, and waits as PendingAcceptance until the invitation is redeemed.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/external-id/invite-internal-users',
  on: 'account.invited',
  happen(world, { account }) {
    becomeInvited(account, world.clock.iso())
  },
})
