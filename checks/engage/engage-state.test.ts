import { account, engageUser, license, sku } from '../../facts/testing.ts'
import type { EngageUser } from '../../facts/engage-users.ts'
import type { AccountLicense } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { sampleUser, targetId } from '../testing-samples.ts'
import engageState from './engage-state.ts'

const proxies = ['smtp:ada@target.example', 'smtp:ada.byron@brand.example', 'x500:/o=a']
const yammer = { id: '7547a3fe-08ee-4ccb-b430-5077c5041653', name: 'YAMMER_ENTERPRISE' }
const teams = { id: '57ff2da0-773e-42df-b2af-ffb7a2317929', name: 'TEAMS1' }
const licensed = (...licenses: AccountLicense[]) => ({ 'target.users': [account(targetId('ada'), { proxies, licenses })] })
const facts = (...entries: EngageUser[]) => ({
  'target.engageUsers': [engageUser('bea@target.example', { id: '1', b2b: true }), ...entries],
  'target.users': [
    account(targetId('ada'), { userPrincipalName: 'ada@target.example', mail: 'ada@target.example', proxies, licenses: [license('e3')] }),
  ],
  'target.subscribedSkus': [sku('e3', 'SPE_E3', [yammer, teams])],
})

proveCheck(engageState, {
  pass: [
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
      name: 'not in the network, and its plan is off',
      reason: /no plan for Viva Engage/i,
      facts: { ...facts(), ...licensed(license('e3', { disabledPlans: [yammer.id] })) },
    },
    { name: 'not in the network, and without a license', facts: { ...facts(), ...licensed() } },
  ],
  undecided: [
    {
      name: 'not in the network, and its plans are not known',
      reason: /e9 is not among/,
      facts: { ...facts(), ...licensed(license('e9')) },
    },
    {
      name: 'the service did not say whether it is B2B',
      reason: /did not say/,
      facts: facts(engageUser('ada@target.example', { b2b: null })),
    },
    { name: 'the account was not found', facts: { ...facts(engageUser('ada@target.example')), 'target.users': [] } },
  ],
})
