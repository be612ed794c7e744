import { federatedIdentity } from '../../behaviours/transitions/identities.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'identities-not-collapsed',
  title: 'The converted account still carries its federated identity',
  gate: 'close',
  checks: ['internal-member'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.identities = [federatedIdentity(), ...target.account.identities]
  },
})
