import { upnIdentity } from '../../behaviours/transitions/identities.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'reach-back-missing',
  title: 'The source account was never invited',
  gate: 'close',
  checks: ['reach-back-enabled'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/external-id/invite-internal-users',
  apply(world, pair) {
    const { source } = sidesOf(world, pair)
    source.account.externalUserState = null
    source.account.externalUserStateChangeDateTime = null
    source.account.identities = [upnIdentity(source.tenant, source.account.userPrincipalName)]
  },
})
