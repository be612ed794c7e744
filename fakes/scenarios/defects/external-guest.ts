import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'external-guest',
  title: 'The target account is a guest',
  gate: 'prestage',
  checks: ['external-member'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-configure-graph',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.userType = 'Guest'
  },
})
