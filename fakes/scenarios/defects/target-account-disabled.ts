import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'target-account-disabled',
  title: 'The target account is disabled',
  gate: 'prestage',
  checks: ['target-account'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/user',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.accountEnabled = false
  },
})
