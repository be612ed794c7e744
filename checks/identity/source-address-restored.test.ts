import { account } from '../../facts/testing.ts'
import type { AccountRow } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { sourceId } from '../testing-samples.ts'
import sourceAddressRestored from './source-address-restored.ts'

const facts = (now: Partial<AccountRow>, before: Partial<AccountRow> = {}) => ({
  'source.users': [account(sourceId('ada'), now)],
  'source.accountBaseline': [account(sourceId('ada'), before)],
})

proveCheck(sourceAddressRestored, {
  pass: [
    { name: 'as before', gate: 'close', facts: facts({}) },
    { name: 'in another case', gate: 'close', facts: facts({ mail: 'Ada@Source.example' }) },
    {
      name: 'neither before nor now',
      gate: 'close',
      facts: facts({ mail: null, primarySmtp: null, proxies: [] }, { mail: null, primarySmtp: null, proxies: [] }),
    },
  ],
  fail: [
    {
      name: 'the target address was left',
      message: 'primary',
      found: /is ada@target\.example; .* ada@source\.example/,
      facts: facts({ primarySmtp: 'ada@target.example', mail: 'ada@target.example' }),
    },
    { name: 'no primary address', message: 'primary', found: /is none/, facts: facts({ primarySmtp: null }) },
    { name: 'only mail was left', message: 'mail', facts: facts({ mail: 'ada@target.example' }) },
    { name: 'mail is empty', message: 'mail', found: /is empty/, facts: facts({ mail: null }) },
  ],
  undecided: [
    {
      name: 'nobody knows which address was the primary one',
      reason: /none of the addresses/,
      facts: facts({ primarySmtp: null }, { primarySmtp: null }),
    },
    { name: 'the earlier run did not know the user', facts: { ...facts({}), 'source.accountBaseline': [] } },
  ],
})
