import type { AccountAccess } from '../../facts/account-access.ts'
import { account, license, sku } from '../../facts/testing.ts'
import { access, syncScope } from '../../facts/testing-identity.ts'
import type { AccountLicense } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings, sourceId } from '../testing-samples.ts'
import reachBackAccess from './reach-back-access.ts'

const ada = sourceId('ada')
const standard = sampleSettings.source.standardLicenseGroups[0] ?? ''
const scope = sampleSettings.source.scopeGroups[0] ?? ''
const exchange = { id: 'efb87545-963c-4e0d-99df-69c6916d9eb0', name: 'EXCHANGE_S_ENTERPRISE' }
const teams = { id: '57ff2da0-773e-42df-b2af-ffb7a2317929', name: 'TEAMS1' }
const erp = { resourceId: 'erp', resource: 'ERP', roleId: 'user' }
const sync = { resourceId: 'sync', resource: 'Cross-tenant synchronization', roleId: 'user' }
const kept = [license('e3', { groupId: 'reach-back', disabledPlans: [exchange.id] })]

const facts = (now: Partial<AccountAccess>, licenses: readonly AccountLicense[] = kept) => ({
  'source.users': [account(ada, { licenses: [...licenses] })],
  'source.accountBaseline': [account(ada, { licenses: [license('e3', { groupId: standard })] })],
  'source.accountAccess': [access(ada, now)],
  'source.accessBaseline': [access(ada, { groups: ['project', standard, scope], apps: [erp, sync] })],
  'source.subscribedSkus': [sku('e3', 'SPE_E3', [exchange, teams])],
  'source.syncScope': syncScope([]),
})
const all = { groups: ['project', 'reach-back'], apps: [erp] }

proveCheck(reachBackAccess, {
  pass: [{ name: 'only license groups, scope and synchronization are left', gate: 'close', facts: facts(all) }],
  fail: [
    { name: 'a group is gone', message: 'group', found: /project/, facts: facts({ ...all, groups: [] }) },
    { name: 'an application is gone', message: 'app', found: /1 assignment .* ERP/, facts: facts({ ...all, apps: [] }) },
    { name: 'Teams is gone', message: 'plan', found: /TEAMS1/, facts: facts(all, []) },
    { name: 'Teams is gone, and a product is unknown', message: 'plan', facts: facts(all, [license('e9')]) },
  ],
  undecided: [
    { name: 'a product is unknown', reason: /e9/, facts: facts(all, [...kept, license('e9')]) },
    { name: 'the earlier run did not read its groups', facts: { ...facts(all), 'source.accessBaseline': [] } },
    { name: 'the earlier run did not know the user', facts: { ...facts(all), 'source.accountBaseline': [] } },
  ],
})
