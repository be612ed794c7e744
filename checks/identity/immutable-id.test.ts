import { account } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings, sampleUser, targetId } from '../testing-samples.ts'
import immutableId from './immutable-id.ts'

const settings = { topology: { source: 'cloud', target: 'hybrid' } } as const
const users = [sampleUser('ada', { adGuid: '00112233-4455-6677-8899-aabbccddeeff' })]
const facts = (onPremisesImmutableId: string | null) => ({ 'target.users': [account(targetId('ada'), { onPremisesImmutableId })] })

proveCheck(immutableId, {
  pass: [{ name: 'the bytes of the GUID as Active Directory stores them', settings, users, facts: facts('MyIRAFVEd2aImaq7zN3u/w==') }],
  fail: [
    { name: 'none', message: 'missing', found: /makes it MyIRAFVEd2aImaq7zN3u\/w==/, settings, users, facts: facts(null) },
    { name: 'an empty one', message: 'missing', settings, users, facts: facts('') },
    {
      name: 'the bytes in the order in which the GUID is written',
      message: 'differs',
      settings,
      users,
      facts: facts('ABEiM0RVZneImaq7zN3u/w=='),
    },
    { name: 'another case', message: 'differs', settings, users, facts: facts('myiraFVEd2aImaq7zN3u/w==') },
  ],
  undecided: [
    { name: 'the map names no GUID', reason: /adGuid/, settings, facts: facts('MyIRAFVEd2aImaq7zN3u/w==') },
    {
      name: 'what the map names is no GUID',
      reason: /is no GUID/,
      settings,
      users: [sampleUser('ada', { adGuid: 'ada' })],
      facts: facts(null),
    },
    { name: 'the account was not found', settings, users, facts: { 'target.users': [] } },
  ],
  notApplicable: [
    { name: 'a cloud target', reason: /cloud-only/, users, facts: facts(null) },
    {
      name: 'joined after the migration',
      reason: /after the migration/,
      settings: { ...settings, decisions: { ...sampleSettings.decisions, hybridTiming: 'after' } },
      users,
      facts: facts(null),
    },
  ],
})
