import { proveCheck } from '../testing.ts'
import check from './invitation-policy.ts'

const facts = (allowInvitesFrom: string) => ({ 'source.authorizationPolicy': { allowInvitesFrom } })

proveCheck(check, {
  pass: [
    { name: 'everyone may invite', facts: facts('everyone') },
    { name: 'all members may', facts: facts('adminsGuestInvitersAndAllMembers') },
  ],
  fail: [
    { name: 'nobody may', message: 'refuses', found: /set to 'none'/, facts: facts('none') },
    { name: 'only administrators and guest inviters may', message: 'refuses', facts: facts('adminsAndGuestInviters') },
  ],
  undecided: [{ name: 'the service says something new', reason: /'friends'/, facts: facts('friends') }],
})
