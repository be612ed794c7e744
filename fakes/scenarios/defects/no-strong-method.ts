import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'no-strong-method',
  title: 'The target account has no strong authentication method',
  gate: 'cutover',
  checks: ['authentication-methods'],
  scope: 'user',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/user',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.authenticationMethods = [{ type: 'passwordAuthenticationMethod', id: world.random.guid() }]
  },
})
