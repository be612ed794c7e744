import type { IdentityMapRow } from '../../facts/identity-map.ts'
import { account } from '../../facts/testing.ts'
import type { AccountRow } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { sampleUser, sourceId, targetId } from '../testing-samples.ts'
import targetAccount from './target-account.ts'

const mapped = (ids: Partial<IdentityMapRow> = {}): IdentityMapRow => ({
  key: 'ada@source.example',
  position: 0,
  wave: 'wave-1',
  batch: 'batch-1',
  pilot: false,
  sourceUpn: 'ada@source.example',
  targetUpn: 'ada@target.example',
  sourceId: sourceId('ada'),
  targetId: targetId('ada'),
  targetMail: 'ada@target.example',
  adGuid: null,
  ...ids,
})
const facts = (accounts: readonly AccountRow[], ids: Partial<IdentityMapRow> = {}) => ({
  'target.users': accounts,
  'pair.identityMap': [mapped(ids)],
})
const ada = account(targetId('ada'), { userPrincipalName: 'ada@target.example' })
const bea = account(targetId('bea'), { userPrincipalName: 'bea@target.example' })

proveCheck(targetAccount, {
  pass: [
    { name: 'it is the one of the map', facts: facts([ada, bea]) },
    { name: 'the map states no ids', facts: facts([ada], { targetId: null }) },
    { name: 'ids in another case', gate: 'close', facts: facts([ada], { targetId: targetId('ada').toUpperCase() }) },
  ],
  fail: [
    { name: 'deleted', message: 'missing', found: /with the object id 70000000/, facts: facts([bea]) },
    {
      name: 'nobody has that UPN, and the map states no ids',
      message: 'missing',
      found: /has no account ada@target\.example\./,
      users: [sampleUser('ada', { target: { side: 'target', upn: 'ada@target.example', objectId: undefined } })],
      facts: facts([bea], { targetId: null }),
    },
    {
      name: 'another account has the UPN',
      message: 'another-id',
      facts: facts([account(targetId('eve'), { userPrincipalName: 'Ada@target.example' })]),
    },
    {
      name: 'the run resolved another account than the map names',
      message: 'another-id',
      facts: facts([ada], { targetId: targetId('eve') }),
    },
    { name: 'disabled', message: 'disabled', facts: facts([{ ...ada, accountEnabled: false }]) },
  ],
  undecided: [{ name: 'the user is not in the stored map', facts: { 'target.users': [ada], 'pair.identityMap': [] } }],
})
