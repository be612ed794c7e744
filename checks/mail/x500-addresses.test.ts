import { recipient } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sourceId, targetId } from '../testing-samples.ts'
import x500Addresses from './x500-addresses.ts'

const facts = (source: readonly string[], target: readonly string[]) => ({
  'source.recipients': [recipient(sourceId('ada'), { proxies: ['smtp:ada@source.example', ...source] })],
  'target.recipients': [recipient(targetId('ada'), { type: 'MailUser', proxies: ['smtp:ada@target.example', ...target] })],
})

proveCheck(x500Addresses, {
  pass: [
    { name: 'the source has none', facts: facts([], []) },
    { name: 'all are there, and more', gate: 'cutover', facts: facts(['x500:/o=a', 'x500:/o=b'], ['x500:/o=b', 'x500:/o=c', 'x500:/o=a']) },
  ],
  fail: [
    {
      name: 'one is missing',
      message: 'missing',
      found: /lacks 1 X500 proxy of ada@source\.example: x500:\/o=b/,
      facts: facts(['x500:/o=a', 'x500:/o=b'], ['x500:/o=a']),
    },
    { name: 'all are missing', message: 'missing', found: /lacks 2/, facts: facts(['x500:/o=a', 'x500:/o=b'], []) },
  ],
  undecided: [{ name: 'no target recipient', facts: { ...facts([], []), 'target.recipients': [] } }],
})
