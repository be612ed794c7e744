import type { EndpointTest } from '../../facts/probe-endpoint.ts'
import { proveCheck } from '../testing.ts'
import { sampleUser } from '../testing-samples.ts'
import endpointAnswers from './endpoint-answers.ts'

const users = [sampleUser('ada', { pilot: true }), sampleUser('bea', { pilot: true }), sampleUser('cleo')]
const row = (name: string, message = ''): EndpointTest => ({
  user: `${name}@source.example`,
  mailbox: `${name}@target.example`,
  result: message === '' ? 'Success' : 'Failed',
  message,
})
const facts = (...tests: EndpointTest[]) => ({ 'target.probeEndpoint': { tests } })
const unstamped = 'MissingExchangeGuidException: no ExchangeGuid.'

proveCheck(endpointAnswers, {
  pass: [
    { name: 'every pilot could be moved', users, facts: facts(row('ada'), row('bea')) },
    { name: 'only some pilots were tested', users, facts: facts(row('bea')) },
    { name: 'one pilot is not ready, which has a check of its own', users, facts: facts(row('ada', unstamped), row('bea')) },
  ],
  fail: [
    {
      name: 'the secret is wrong',
      message: 'refused',
      found: /failed for 2 of 2 pilot users, e\.g\. ada@target\.example: AADSTS7000215\.$/,
      users,
      facts: facts(row('ada', 'AADSTS7000215.'), row('bea', 'AADSTS7000215.')),
    },
    {
      name: 'one test is refused for a reason that nobody knows',
      message: 'refused',
      found: /1 of 2/,
      users,
      facts: facts(row('ada'), row('bea', 'Something new')),
    },
    {
      name: 'the endpoint’s own failure speaks before that of a user',
      message: 'refused',
      found: /bea@target\.example: Access is denied\./,
      users,
      facts: facts(row('ada', unstamped), row('bea', 'Access is denied.')),
    },
    {
      name: 'a result of another name is no success',
      message: 'refused',
      found: /PartialSuccess/,
      users,
      facts: facts({ ...row('ada'), result: 'PartialSuccess' }),
    },
    {
      name: 'no pilot is ready',
      message: 'nobody-ready',
      found: /Of 2 tested pilot users, none/,
      users,
      facts: facts(row('ada', unstamped), row('bea', unstamped)),
    },
  ],
  undecided: [
    { name: 'no pilot in the map', reason: /pilot/, facts: facts() },
    { name: 'pilots that were not tested', users, facts: facts() },
  ],
  notApplicable: [{ name: 'mailboxes do not move', users, settings: { workloads: ['onedrive'] }, facts: facts(row('ada')) }],
})
