import { daysFromStart } from '../circumstances.ts'
import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'access-pass-expired',
  title: 'The temporary access pass of the target account has expired',
  gate: 'cutover',
  checks: ['authentication-methods'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/temporaryaccesspassauthenticationmethod',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    const pass = { startDateTime: daysFromStart(world, -2), lifetimeInMinutes: 60, isUsableOnce: false, used: false }
    target.account.authenticationMethods = [
      { type: 'passwordAuthenticationMethod', id: world.random.guid() },
      { type: 'temporaryAccessPassAuthenticationMethod', id: world.random.guid(), pass },
    ]
  },
})
