import { account } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { targetId } from '../testing-samples.ts'
import usageLocation from './usage-location.ts'

const facts = (location: string | null) => ({ 'target.users': [account(targetId('ada'), { usageLocation: location })] })

proveCheck(usageLocation, {
  pass: [{ name: 'set', facts: facts('DE') }],
  fail: [
    { name: 'not set', message: 'none', facts: facts(null) },
    { name: 'empty', message: 'none', facts: facts(' ') },
    { name: 'a word', message: 'malformed', found: /is Germany/, facts: facts('Germany') },
  ],
  undecided: [{ name: 'the account was not found', facts: { 'target.users': [] } }],
})
