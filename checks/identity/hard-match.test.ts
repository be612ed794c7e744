import type { IdentityHolders } from '../../facts/deleted-holders.ts'
import { account } from '../../facts/testing.ts'
import { holders } from '../../facts/testing-identity.ts'
import type { AccountRow } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { sampleUser, targetId } from '../testing-samples.ts'
import hardMatch from './hard-match.ts'

const given = {
  gate: 'close',
  settings: { topology: { source: 'cloud', target: 'hybrid' } },
  users: [sampleUser('ada', { adGuid: '00112233-4455-6677-8899-aabbccddeeff' })],
} as const
const ada = targetId('ada')
const anchor = 'anchor:33221100554477668899aabbccddeeff'
const facts = (changed: Partial<AccountRow> = {}, held: readonly IdentityHolders[] = []) => ({
  'target.users': [account(ada, { onPremisesSyncEnabled: true, onPremisesImmutableId: 'MyIRAFVEd2aImaq7zN3u/w==', ...changed })],
  'target.identityHolders': held,
})

proveCheck(hardMatch, {
  pass: [
    { name: 'joined', ...given, facts: facts() },
    { name: 'others are held twice', ...given, facts: facts({}, [holders('anchor:00', ['x', 'account'], ['y', 'account'])]) },
    { name: 'only the account itself holds the id', ...given, facts: facts({}, [holders(anchor, [ada, 'account'])]) },
  ],
  fail: [
    { name: 'not in scope', message: 'not-synced', ...given, facts: facts({ onPremisesSyncEnabled: null }) },
    { name: 'not any more', message: 'not-synced', ...given, facts: facts({ onPremisesSyncEnabled: false }) },
    {
      name: 'joined to another on-premises account',
      message: 'another-anchor',
      found: /ABEi.*MyIR/,
      ...given,
      facts: facts({ onPremisesImmutableId: 'ABEiM0RVZneImaq7zN3u/w==' }),
    },
    {
      name: 'a second account',
      message: 'duplicate',
      found: /name of eve/,
      ...given,
      facts: facts({}, [holders(anchor, [ada, 'account'], ['eve', 'account'])]),
    },
    {
      name: 'a conflict',
      message: 'error',
      found: /ProxyAddresses SMTP:ada/,
      ...given,
      facts: facts({
        provisioningErrors: [{ category: 'PropertyConflict', property: 'ProxyAddresses', value: 'SMTP:ada@target.example' }],
      }),
    },
  ],
  undecided: [
    { name: 'the map names no GUID', reason: /adGuid/, gate: 'close', settings: given.settings, facts: facts() },
    { name: 'the account was not found', ...given, facts: { ...facts(), 'target.users': [] } },
  ],
  notApplicable: [{ name: 'a cloud target', gate: 'close', facts: facts() }],
})
