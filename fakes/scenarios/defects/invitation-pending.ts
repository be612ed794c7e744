import { upnIdentity } from '../../behaviours/transitions/identities.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'invitation-pending',
  title: 'The target account never redeemed its invitation',
  gate: 'prestage',
  checks: ['external-member'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.externalUserState = 'PendingAcceptance'
    target.account.identities = [upnIdentity(target.tenant, target.account.userPrincipalName)]
  },
})
