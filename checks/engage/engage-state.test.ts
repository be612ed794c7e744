import { account, engageUser, license, manualRecordFile, sku } from '../../facts/testing.ts'
import type { ManualRecordFile } from '../../facts/manual-records.ts'
import type { EngageUser } from '../../facts/engage-users.ts'
import type { AccountLicense } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { sampleUser, sourceId, targetId } from '../testing-samples.ts'
import engageState from './engage-state.ts'

const proxies = ['smtp:ada@target.example', 'smtp:ada.byron@brand.example', 'x500:/o=a']
const yammer = { id: '7547a3fe-08ee-4ccb-b430-5077c5041653', name: 'YAMMER_ENTERPRISE' }
const teams = { id: '57ff2da0-773e-42df-b2af-ffb7a2317929', name: 'TEAMS1' }
const onSource = (...licenses: AccountLicense[]) => ({
  'source.users': [account(sourceId('ada'), { licenses })],
  'source.subscribedSkus': [sku('e3', 'SPE_E3', [yammer, teams])],
})
/** What is at hand where nobody signed in to the network. */
const unread = { 'target.engageUsers': 'delegated-token-missing' }
const signed = (changed: Partial<ManualRecordFile> = {}, wave = 'wave-1') => ({
  ...facts(),
  'pair.manualRecords': [manualRecordFile('engage-as-internal', wave, changed)],
})
const licensed = (...licenses: AccountLicense[]) => ({ 'target.users': [account(targetId('ada'), { proxies, licenses })] })
const facts = (...entries: EngageUser[]) => ({
  ...onSource(license('e3')),
  'pair.manualRecords': [],
  'target.engageUsers': [engageUser('bea@target.example', { id: '1', b2b: true }), ...entries],
  'target.users': [
    account(targetId('ada'), { userPrincipalName: 'ada@target.example', mail: 'ada@target.example', proxies, licenses: [license('e3')] }),
  ],
  'target.subscribedSkus': [sku('e3', 'SPE_E3', [yammer, teams])],
})

proveCheck(engageState, {
  pass: [
    { name: 'nobody could read the network, and a person looked everybody up', unread, facts: signed() },
    {
      name: 'the stuck entry was removed, and the user came back as internal',
      facts: facts(engageUser('ada@source.example', { id: '2', b2b: true, state: 'deleted' }), engageUser('ada@target.example')),
    },
    { name: 'known as internal by the UPN', gate: 'close', facts: facts(engageUser('ada@target.example')) },
    { name: 'known as internal by a proxy', facts: facts(engageUser('ada.byron@brand.example')) },
    {
      name: 'known by the declared address',
      users: [sampleUser('ada', { targetMail: 'Countess@Target.Example' })],
      facts: facts(engageUser('countess@target.example')),
    },
    {
      name: 'an old suspended entry beside the active one',
      facts: facts(engageUser('ada@source.example', { id: '2', state: 'suspended' }), engageUser('ada@target.example')),
    },
  ],
  fail: [
    {
      name: 'nobody could read the network, and the record says that somebody is not internal',
      unread,
      message: 'recorded',
      found: /'engage-as-internal' for wave-1, signed by Ada Byron, .*: internal\.$/,
      facts: signed({ unmet: ['internal'] }),
    },
    {
      name: 'a good record does not stand against what the network says',
      message: 'stuck',
      facts: { ...signed(), 'target.engageUsers': [engageUser('ada@target.example', { b2b: true })] },
    },
    {
      name: 'the stuck entry was removed, and the user has not come back',
      message: 'absent',
      facts: facts(engageUser('ada@source.example', { b2b: true, state: 'deleted' })),
    },
    {
      name: 'not in the network, although the plan is on',
      message: 'absent',
      found: /does not know ada@target\.example, .* YAMMER_ENTERPRISE/,
      facts: facts(),
    },
    {
      name: 'still a B2B account',
      message: 'stuck',
      found: /ada@target\.example\) as a B2B account/,
      facts: facts(engageUser('ada@target.example', { b2b: true })),
    },
    {
      name: 'still a guest of the network',
      message: 'stuck',
      found: /as a guest/,
      facts: facts(engageUser('ada@target.example', { guest: true, b2b: null })),
    },
    {
      name: 'still known by the source address',
      message: 'stuck',
      found: /\(ada@source\.example\)/,
      facts: facts(engageUser('ada@source.example', { b2b: true })),
    },
    {
      name: 'a stuck entry beside a good one of the same address',
      message: 'stuck',
      facts: facts(engageUser('ada@target.example', { id: '5' }, { id: '6', b2b: true })),
    },
    {
      name: 'a stuck entry beside a good one',
      message: 'stuck',
      facts: facts(engageUser('ada@target.example'), engageUser('ada@source.example', { id: '2', b2b: true })),
    },
    {
      name: 'suspended',
      message: 'inactive',
      found: /'suspended'/,
      facts: facts(engageUser('ada@target.example', { state: 'suspended' })),
    },
    {
      name: 'waiting for the first sign-in',
      message: 'inactive',
      found: /'pending'/,
      facts: facts(engageUser('ada@target.example', { state: 'pending' })),
    },
  ],
  notApplicable: [
    {
      name: 'nobody could read the network, and neither account has a plan for it',
      unread,
      reason: /No plan for Viva Engage is enabled on ada@target\.example or ada@source\.example/,
      facts: { ...facts(), ...licensed(license('e3', { disabledPlans: [yammer.id] })), ...onSource() },
    },
    {
      name: 'not in the network, and its plan is off',
      reason: /no plan for Viva Engage/i,
      facts: { ...facts(), ...licensed(license('e3', { disabledPlans: [yammer.id] })) },
    },
    { name: 'not in the network, and without a license', facts: { ...facts(), ...licensed() } },
  ],
  undecided: [
    {
      name: 'nobody could read the network, and nothing is signed',
      unread,
      reason: /^The fact target\.engageUsers could not be read: /,
      facts: facts(),
    },
    { name: 'the record is of another wave', unread, reason: /could not be read/, facts: signed({}, 'wave-2') },
    { name: 'the record is over', unread, reason: /could not be read/, facts: signed({ state: 'expired' }) },
    {
      name: 'the network failed for another reason, which no record makes up for',
      unread: { 'target.engageUsers': 'throttled' },
      reason: /could not be read/,
      facts: signed(),
    },
    {
      name: 'only the target account is known to have no plan',
      unread,
      facts: { ...facts(), ...licensed(), ...onSource(license('e9')) },
    },
    { name: 'only the source account has a plan', unread, facts: { ...facts(), ...licensed() } },
    {
      name: 'not in the network, and its plans are not known',
      reason: /e9 is not among/,
      facts: { ...facts(), ...licensed(license('e9')) },
    },
    {
      name: 'two entries of one address',
      reason: /several entries of ada@target\.example/,
      facts: facts(engageUser('ada@target.example', { id: '5' }, { id: '6', state: 'suspended' })),
    },
    {
      name: 'the service did not say whether it is B2B',
      reason: /did not say/,
      facts: facts(engageUser('ada@target.example', { b2b: null })),
    },
    { name: 'the account was not found', facts: { ...facts(engageUser('ada@target.example')), 'target.users': [] } },
  ],
})
