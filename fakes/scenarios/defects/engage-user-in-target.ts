import { addEngageUser } from '../user-pair.ts'
import { required, sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'engage-user-in-target',
  title: 'The target Engage network knows the user before cutover',
  gate: 'prestage',
  checks: ['engage-access'],
  scope: 'user',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/viva/engage/mto-setup',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    addEngageUser(target.tenant, target.account)
    const user = required(target.tenant.engage.users.get(pair.targetId), 'Engage user')
    user.aadGuest = true
  },
})
