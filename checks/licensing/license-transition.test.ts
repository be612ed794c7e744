import { account, license, sku } from '../../facts/testing.ts'
import type { AccountLicense } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings, sourceId } from '../testing-samples.ts'
import licenseTransition from './license-transition.ts'

const ada = sourceId('ada')
const standard = sampleSettings.source.standardLicenseGroups[0] ?? ''
const reachBack = sampleSettings.source.reachBackLicenseGroup ?? ''
const exchange = { id: 'efb87545-963c-4e0d-99df-69c6916d9eb0', name: 'EXCHANGE_S_ENTERPRISE' }
const teams = { id: '57ff2da0-773e-42df-b2af-ffb7a2317929', name: 'TEAMS1' }
const arrived = license('e5', { groupId: reachBack.toUpperCase(), disabledPlans: [exchange.id] })
const facts = (now: readonly AccountLicense[], before: readonly AccountLicense[] = [license('e3', { groupId: standard })]) => ({
  'source.users': [account(ada, { licenses: [...now] })],
  'source.accountBaseline': [account(ada, { licenses: [...before] })],
  'source.subscribedSkus': [sku('e3', 'SPE_E3', [exchange, teams]), sku('e5', 'SPE_E5', [exchange, teams])],
})

proveCheck(licenseTransition, {
  pass: [
    { name: 'in the reach-back group, with all that is not of Exchange', gate: 'close', facts: facts([arrived]) },
    { name: 'other groups stay', gate: 'close', facts: facts([arrived, license('e3', { groupId: 'add-on' })]) },
  ],
  fail: [
    { name: 'still in the old group', message: 'old-group', facts: facts([arrived, license('e3', { groupId: standard.toUpperCase() })]) },
    { name: 'left the old group and entered none', message: 'not-in-group', facts: facts([]) },
    { name: 'the same plans, but assigned directly', message: 'not-in-group', facts: facts([{ ...arrived, groupId: null }]) },
    {
      name: 'the reach-back group disables Teams',
      message: 'lost',
      found: /TEAMS1 \(SPE_E3\)/,
      facts: facts([{ ...arrived, disabledPlans: [exchange.id, teams.id] }]),
    },
  ],
  undecided: [
    { name: 'a product that the tenant no longer has', reason: /e9/, facts: facts([arrived], [license('e9', { groupId: standard })]) },
    {
      name: 'no reach-back group is configured',
      reason: /reachBackLicenseGroup/,
      settings: { source: { ...sampleSettings.source, reachBackLicenseGroup: undefined } },
      facts: facts([arrived]),
    },
    { name: 'the earlier run did not know the user', facts: { ...facts([arrived]), 'source.accountBaseline': [] } },
  ],
  notApplicable: [{ name: 'never licensed', reason: /no license before cutover/, facts: facts([], []) }],
})
