import { proveCheck } from '../testing.ts'
import { targetId } from '../testing-samples.ts'
import authenticationMethods from './authentication-methods.ts'

const facts = (...methods: readonly string[]) => ({
  'target.authenticationMethods': [{ id: targetId('ada'), methods: methods.map(method => `${method}AuthenticationMethod`) }],
})

proveCheck(authenticationMethods, {
  pass: [
    { name: 'an authenticator app', gate: 'cutover', facts: facts('password', 'microsoftAuthenticator') },
    { name: 'a security key', gate: 'cutover', facts: facts('fido2') },
    { name: 'a temporary access pass', gate: 'cutover', facts: facts('password', 'temporaryAccessPass') },
    { name: 'a strong one beside an unknown one', gate: 'cutover', facts: facts('telepathy', 'softwareOath') },
  ],
  fail: [
    { name: 'a password only', message: 'none', found: /only: password\./, gate: 'cutover', facts: facts('password') },
    { name: 'a phone number', message: 'none', found: /password, phone/, gate: 'cutover', facts: facts('password', 'phone') },
    { name: 'nothing', message: 'none', found: /none at all/, gate: 'cutover', facts: facts() },
  ],
  undecided: [
    { name: 'a method that nobody knows', reason: /telepathy/, gate: 'cutover', facts: facts('password', 'telepathy') },
    { name: 'not read', facts: { 'target.authenticationMethods': [] } },
  ],
})
