import { federatedIdentity } from '../../behaviours/transitions/identities.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'still-external',
  title: 'The target account was not converted',
  gate: 'close',
  checks: ['internal-member'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.creationType = 'Invitation'
    target.account.externalUserState = 'Accepted'
    target.account.externalUserStateChangeDateTime = target.account.createdDateTime
    target.account.convertedToInternalUserDateTime = null
    target.account.identities = [federatedIdentity(), ...target.account.identities]
  },
})
