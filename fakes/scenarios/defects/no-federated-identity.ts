import { upnIdentity } from '../../behaviours/transitions/identities.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'no-federated-identity',
  title: 'The target account is linked to no identity at the source',
  gate: 'prestage',
  checks: ['external-member'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.identities = [upnIdentity(target.tenant, target.account.userPrincipalName)]
  },
})
