import { account, license, sku } from '../../facts/testing.ts'
import type { AccountLicense } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings, sourceId } from '../testing-samples.ts'
import scrubRisk from './scrub-risk.ts'

const exchange = { id: 'efb87545-963c-4e0d-99df-69c6916d9eb0', name: 'EXCHANGE_S_ENTERPRISE' }
const defender = { id: 'f20fedf3-f3c3-43c3-8267-2bfdd51c0939', name: 'ATP_ENTERPRISE' }
const teams = { id: '57ff2da0-773e-42df-b2af-ffb7a2317929', name: 'TEAMS1' }
const premium = { id: '41781fb2-bc02-4b7c-bd55-b576c07bb09d', name: 'AAD_PREMIUM', service: 'AADPremiumService' }
const unheard = { id: '99999999-1111-4222-8333-444444444444', name: 'NEW_PLAN' }
const reachBack = sampleSettings.source.reachBackLicenseGroup ?? ''
const standard = sampleSettings.source.standardLicenseGroups[0] ?? ''
const withoutExchange = { skuId: 'e3', disabledPlans: [exchange.id, defender.id] }

const facts = (licenses: readonly AccountLicense[], planned = [withoutExchange]) => ({
  'source.users': [account(sourceId('ada'), { licenses: [...licenses] })],
  'source.subscribedSkus': [
    sku('e3', 'SPE_E3', [exchange, defender, teams, premium]),
    sku('atp', 'ATP_ENTERPRISE', [defender]),
    sku('p1', 'AAD_PREMIUM', [premium]),
    sku('new', 'NEW', [unheard]),
  ],
  'source.licenseGroups': [{ id: reachBack, displayName: 'Reach-back', licenses: planned }],
})
const fromStandard = license('e3', { groupId: standard })

proveCheck(scrubRisk, {
  pass: [
    { name: 'the standard group goes, the reach-back group comes', gate: 'cutover', facts: facts([fromStandard]) },
    { name: 'other licenses that do not scrub stay', facts: facts([fromStandard, license('p1'), license('p1', { groupId: 'security' })]) },
    {
      name: 'already in the reach-back group',
      facts: facts([license('e3', { groupId: reachBack, disabledPlans: withoutExchange.disabledPlans })]),
    },
    {
      name: 'groups in another case',
      settings: { source: { ...sampleSettings.source, standardLicenseGroups: [standard.toUpperCase()] } },
      facts: facts([fromStandard]),
    },
    { name: 'a scrubbing license that is not in force', facts: facts([license('atp', { state: 'Disabled' })]) },
  ],
  fail: [
    {
      name: 'a direct assignment stays',
      message: 'scrubs',
      found: /2 plans .* EXCHANGE_S_ENTERPRISE \(SPE_E3, assigned directly\)/,
      facts: facts([fromStandard, license('e3')]),
    },
    {
      name: 'an add-on group stays',
      message: 'scrubs',
      found: /ATP_ENTERPRISE .*given by the group security/,
      facts: facts([license('atp', { groupId: 'security' })]),
    },
    {
      name: 'the reach-back group itself scrubs',
      message: 'scrubs',
      found: /ATP_ENTERPRISE \(SPE_E3, given by the group 50000000/,
      facts: facts([fromStandard], [{ skuId: 'e3', disabledPlans: [exchange.id] }]),
    },
    { name: 'one scrubs and another product is unknown', message: 'scrubs', facts: facts([license('e9'), license('atp')]) },
  ],
  undecided: [
    {
      name: 'a plan stays of which nobody knows whether it scrubs',
      reason: /not known whether Exchange acts on these plans: NEW_PLAN of NEW/,
      facts: facts([fromStandard, license('new')]),
    },
    { name: 'an unknown product stays', reason: /e9/, facts: facts([license('e9')]) },
    { name: 'the reach-back group was not found', reason: /no row/, facts: { ...facts([fromStandard]), 'source.licenseGroups': [] } },
    {
      name: 'no reach-back group is configured',
      reason: /reachBackLicenseGroup/,
      settings: { source: { ...sampleSettings.source, reachBackLicenseGroup: undefined } },
      facts: facts([fromStandard]),
    },
  ],
})
