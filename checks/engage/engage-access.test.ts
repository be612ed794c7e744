import { account, engageUser, license, sku } from '../../facts/testing.ts'
import type { AccountLicense } from '../../facts/users.ts'
import type { EngageUser } from '../../facts/engage-users.ts'
import { sampleSettings, targetId } from '../testing-samples.ts'
import { proveCheck } from '../testing.ts'
import engageAccess from './engage-access.ts'

const settings = { decisions: { ...sampleSettings.decisions, engage: 'block' as const } }
const engage = { id: '7547a3fe-08ee-4ccb-b430-5077c5041653', name: 'YAMMER_ENTERPRISE' }
const facts = (entries: readonly EngageUser[], licenses: readonly AccountLicense[] = []) => ({
  'target.users': [account(targetId('ada'), { userPrincipalName: 'ada@target.example', licenses: [...licenses] })],
  'target.subscribedSkus': [sku('e3', 'SPE_E3', [engage])],
  'target.engageUsers': entries,
})

proveCheck(engageAccess, {
  pass: [
    {
      name: 'unknown to the network, the plan is off',
      settings,
      facts: facts([engageUser('bea@target.example')], [license('e3', { disabledPlans: [engage.id] })]),
    },
    { name: 'deleted from the network', settings, facts: facts([engageUser('ada@target.example', { state: 'deleted' })]) },
  ],
  fail: [
    { name: 'the network knows the user', message: 'known', settings, facts: facts([engageUser('ada@target.example', { b2b: true })]) },
    {
      name: 'the network knows the source address',
      message: 'known',
      found: /ada@source\.example, pending/,
      settings,
      facts: facts([engageUser('ada@source.example', { state: 'pending' })]),
    },
    {
      name: 'the plan is on',
      message: 'licensed',
      found: /YAMMER_ENTERPRISE .*assigned directly/,
      settings,
      facts: facts([], [license('e3')]),
    },
  ],
  notApplicable: [{ name: 'the decision is to coexist', facts: facts([engageUser('ada@target.example')]) }],
  undecided: [
    { name: 'an unknown product', settings, reason: /e9/, facts: facts([], [license('e9')]) },
    { name: 'the account was not found', settings, facts: { ...facts([]), 'target.users': [] } },
  ],
})
