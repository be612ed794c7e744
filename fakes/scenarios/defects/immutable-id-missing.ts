import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'immutable-id-missing',
  title: 'The target account has no immutable id',
  gate: 'prestage',
  checks: ['immutable-id'],
  alsoFound: ['soft-match'],
  scope: 'user',
  topology: 'hybrid',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/hybrid/connect/tshoot-connect-sync-errors',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.onPremisesImmutableId = null
  },
})
