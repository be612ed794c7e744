import type { AccessPass } from '../../facts/authentication-methods.ts'
import { proveCheck } from '../testing.ts'
import { targetId } from '../testing-samples.ts'
import authenticationMethods from './authentication-methods.ts'

const facts = (...methods: readonly string[]) => ({
  'target.authenticationMethods': [
    { id: targetId('ada'), methods: methods.map(method => `${method}AuthenticationMethod`), accessPasses: [] as AccessPass[] },
  ],
})
/** A password and a temporary access pass that is valid over the start of the sample window. */
const pass = (changed: Partial<AccessPass>) => {
  const [row] = facts('password', 'temporaryAccessPass')['target.authenticationMethods']
  const valid = { usable: true, reason: 'EnabledByPolicy', startsAt: '2026-03-20T18:00:00Z', lifetimeMinutes: 480, ...changed }
  return { 'target.authenticationMethods': row ? [{ ...row, accessPasses: [valid] }] : [] }
}

proveCheck(authenticationMethods, {
  pass: [
    { name: 'an authenticator app', gate: 'cutover', facts: facts('password', 'microsoftAuthenticator') },
    { name: 'a security key', gate: 'cutover', facts: facts('fido2') },
    { name: 'a temporary access pass that can be used', gate: 'cutover', facts: pass({}) },
    {
      name: 'a temporary access pass that begins later',
      gate: 'cutover',
      facts: pass({ usable: false, reason: 'NotYetValid', startsAt: '2026-03-21T05:00:00Z' }),
    },
    { name: 'a strong one beside an unknown one', gate: 'cutover', facts: facts('telepathy', 'softwareOath') },
  ],
  fail: [
    { name: 'a password only', message: 'none', found: /only: password\./, gate: 'cutover', facts: facts('password') },
    { name: 'a phone number', message: 'none', found: /password, phone/, gate: 'cutover', facts: facts('password', 'phone') },
    {
      name: 'a temporary access pass that is used up',
      message: 'none',
      found: /only: password, temporaryAccessPass \(OneTimeUsed\)\./,
      gate: 'cutover',
      facts: pass({ usable: false, reason: 'OneTimeUsed' }),
    },
    {
      name: 'a temporary access pass that ends before the window begins',
      message: 'none',
      found: /valid until 2026-03-20T18:30:00\.000Z, before the window/,
      gate: 'cutover',
      facts: pass({ lifetimeMinutes: 30 }),
    },
    { name: 'nothing', message: 'none', found: /none at all/, gate: 'cutover', facts: facts() },
  ],
  undecided: [
    { name: 'a method that nobody knows', reason: /telepathy/, gate: 'cutover', facts: facts('password', 'telepathy') },
    { name: 'a pass of which nothing is said', reason: /does not say whether its/, gate: 'cutover', facts: pass({ usable: null }) },
    { name: 'not read', facts: { 'target.authenticationMethods': [] } },
  ],
})
