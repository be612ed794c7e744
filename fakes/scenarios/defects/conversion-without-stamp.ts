import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'conversion-without-stamp',
  title: 'The converted account has no conversion stamp',
  gate: 'close',
  checks: ['internal-member'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.convertedToInternalUserDateTime = null
  },
})
