import { account } from '../../facts/testing.ts'
import type { AccountRow } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { sourceId, targetId } from '../testing-samples.ts'
import provisioningErrors from './provisioning-errors.ts'

const facts = (source: Partial<AccountRow>, target: Partial<AccountRow> = {}) => ({
  'source.users': [account(sourceId('ada'), source)],
  'target.users': [account(targetId('ada'), target)],
})
const conflict = { category: 'PropertyConflict', property: 'ProxyAddresses', value: 'SMTP:ada@target.example' }
const exchange = (resolved: boolean | null) => [{ service: 'exchange/eurprd01', resolved }]

proveCheck(provisioningErrors, {
  pass: [
    { name: 'none on either side', facts: facts({}) },
    { name: 'an error that was resolved', gate: 'close', facts: facts({ serviceErrors: exchange(true) }) },
  ],
  fail: [
    {
      name: 'a proxy conflict in the target',
      message: 'conflict',
      found: /target account ada@target\.example: ProxyAddresses SMTP:ada/,
      facts: facts({}, { provisioningErrors: [conflict] }),
    },
    {
      name: 'a conflict without its property',
      message: 'conflict',
      found: /PropertyConflict/,
      facts: facts({ provisioningErrors: [{ ...conflict, property: '' }] }),
    },
    {
      name: 'Exchange of the source',
      message: 'service',
      found: /exchange\/eurprd01 of the source/,
      facts: facts({ serviceErrors: exchange(false) }),
    },
    {
      name: 'one unclear, one open',
      message: 'service',
      facts: facts({ serviceErrors: exchange(null) }, { serviceErrors: exchange(false) }),
    },
  ],
  undecided: [
    { name: 'an error that may be open', reason: /does not say/, facts: facts({ serviceErrors: exchange(null) }) },
    { name: 'an account was not found', facts: { ...facts({}), 'target.users': [] } },
  ],
})
