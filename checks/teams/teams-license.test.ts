import { account, license, sku } from '../../facts/testing.ts'
import type { AccountLicense } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { sourceId, targetId } from '../testing-samples.ts'
import teamsLicense from './teams-license.ts'

const teams = { id: '57FF2DA0-773E-42DF-B2AF-FFB7A2317929', name: 'TEAMS1' }
const other = { id: 'efb87545-963c-4e0d-99df-69c6916d9eb0', name: 'EXCHANGE_S_ENTERPRISE' }
const products = [sku('e3', 'SPE_E3', [teams, other]), sku('add-on', 'ADD_ON', [other])]
const facts = (target: readonly AccountLicense[], source: readonly AccountLicense[] = [license('e3')]) => ({
  'source.users': [account(sourceId('ada'), { licenses: [...source] })],
  'source.subscribedSkus': products,
  'target.users': [account(targetId('ada'), { licenses: [...target] })],
  'target.subscribedSkus': products,
})

proveCheck(teamsLicense, {
  pass: [
    { name: 'licensed on both sides', facts: facts([license('e3', { disabledPlans: [other.id] })]) },
    { name: 'an unknown product beside it', facts: facts([license('e9'), license('e3')]) },
    { name: 'in its grace period', facts: facts([license('e3', { state: 'Warning' })]) },
  ],
  fail: [
    {
      name: 'the plan is disabled in the target',
      message: 'unlicensed',
      found: /target account ada@target/,
      facts: facts([license('e3', { disabledPlans: [teams.id] })]),
    },
    { name: 'no license in the source', message: 'unlicensed', found: /source account ada@source/, facts: facts([license('e3')], []) },
    { name: 'only an add-on', message: 'unlicensed', facts: facts([license('add-on')]) },
    { name: 'a license that is not in force', message: 'unlicensed', facts: facts([license('e3', { state: 'Error' })]) },
    { name: 'unclear in the source, none in the target', message: 'unlicensed', facts: facts([], [license('e9')]) },
  ],
  notApplicable: [{ name: 'chats do not move', facts: facts([]), settings: { workloads: ['mailbox'] } }],
  undecided: [
    { name: 'an unknown product alone', reason: /e9/, facts: facts([license('e9')]) },
    { name: 'the account was not found', facts: { ...facts([]), 'target.users': [] } },
  ],
})
