import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'immutable-id-wrong',
  title: 'The immutable id is not that of the on-premises account',
  gate: 'prestage',
  checks: ['immutable-id'],
  scope: 'user',
  topology: 'hybrid',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/hybrid/connect/tshoot-connect-sync-errors',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.onPremisesImmutableId = Buffer.from(world.random.hex(32), 'hex').toString('base64')
  },
})
