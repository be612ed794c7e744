import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'hard-match-missing',
  title: 'The target account was never matched with its on-premises account',
  gate: 'close',
  checks: ['hard-match'],
  scope: 'user',
  topology: 'hybrid',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/hybrid/connect/tshoot-connect-sync-errors',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.onPremisesSyncEnabled = null
    target.account.onPremisesLastSyncDateTime = null
  },
})
