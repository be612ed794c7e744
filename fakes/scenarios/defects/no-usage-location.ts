import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'no-usage-location',
  title: 'The target account has no usage location',
  gate: 'prestage',
  checks: ['usage-location'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/licensing-groups-resolve-problems',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.usageLocation = null
  },
})
