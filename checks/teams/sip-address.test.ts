import { account } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sourceId, targetId } from '../testing-samples.ts'
import sipAddress from './sip-address.ts'

const facts = (source: object, target: object = {}) => ({
  'source.users': [account(sourceId('ada'), source)],
  'target.users': [account(targetId('ada'), target)],
})
const without = { sipAddresses: [], proxies: ['smtp:ada@source.example', 'sip:'] }

proveCheck(sipAddress, {
  pass: [
    { name: 'as an address for instant messages', facts: facts({}) },
    { name: 'as a proxy', facts: facts({ ...without, proxies: ['sip:ada@source.example'] }) },
  ],
  fail: [
    { name: 'none in the source', message: 'missing', found: /source account ada@source/, facts: facts(without) },
    {
      name: 'an empty one in the target',
      message: 'missing',
      found: /target account ada@target/,
      facts: facts({}, { ...without, sipAddresses: [' '] }),
    },
  ],
  undecided: [{ name: 'the account was not found', facts: { ...facts({}), 'target.users': [] } }],
  notApplicable: [{ name: 'chats do not move', facts: facts(without), settings: { workloads: ['onedrive'] } }],
})
