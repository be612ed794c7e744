import { account, recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { targetId } from '../testing-samples.ts'
import targetUpn from './target-upn.ts'

const final = 'ada@target.example'
const external = 'ada_source.example#EXT#@target.onmicrosoft.com'
const facts = (entra: string, exchange: string) => ({
  'target.users': [account(targetId('ada'), { userPrincipalName: entra })],
  'target.recipients': [recipient(targetId('ada'), { type: 'MailUser', upn: exchange })],
})

proveCheck(targetUpn, {
  pass: [
    { name: 'the same everywhere', facts: facts(final, final) },
    { name: 'in another case', gate: 'close', facts: facts('Ada@Target.Example', 'ADA@target.example') },
    {
      name: 'no recipient, and mailboxes do not move',
      settings: { workloads: ['onedrive'] },
      facts: { ...facts(final, final), 'target.recipients': [] },
    },
  ],
  fail: [
    {
      name: 'still the UPN of the invitation',
      message: 'entra',
      found: /#EXT#@target\.onmicrosoft\.com, but .* ada@target\.example/,
      facts: facts(external, external),
    },
    { name: 'changed back in Entra', message: 'entra', facts: facts(external, final) },
    { name: 'Exchange has not followed', message: 'exchange', facts: facts(final, external) },
  ],
  undecided: [
    { name: 'Exchange states none', reason: /does not state/, facts: facts(final, '') },
    { name: 'Exchange knows no recipient', reason: /no recipient/, facts: { ...facts(final, final), 'target.recipients': [] } },
    { name: 'the account was not found', facts: { ...facts(final, final), 'target.users': [] } },
  ],
})
