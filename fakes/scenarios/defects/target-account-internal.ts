import { upnIdentity } from '../../behaviours/transitions/identities.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'target-account-internal',
  title: 'The target account is internal already',
  gate: 'prestage',
  checks: ['external-member'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.creationType = null
    target.account.externalUserState = null
    target.account.identities = [upnIdentity(target.tenant, target.account.userPrincipalName)]
  },
})
