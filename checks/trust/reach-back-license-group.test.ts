import { sku } from '../../facts/testing.ts'
import { licenseGroup } from '../../facts/testing-trust.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings } from '../testing-samples.ts'
import check from './reach-back-license-group.ts'

const e5 = '06ebc4ee-1bb5-47dd-8120-11324bc54e06'
const exchange = { id: 'efb87545-963c-4e0d-99df-69c6916d9eb0', name: 'EXCHANGE_S_ENTERPRISE' }
const lockbox = { id: '9f431833-0334-42de-a7dc-70aa40db46db', name: 'LOCKBOX_ENTERPRISE' }
const teams = { id: '57ff2da0-773e-42df-b2af-ffb7a2317929', name: 'TEAMS1' }
const group = sampleSettings.source.reachBackLicenseGroup ?? ''
const facts = (disabledPlans: string[], skuId = e5) => ({
  'source.licenseGroups': [licenseGroup(group, [{ skuId, disabledPlans }])],
  'source.subscribedSkus': [sku(e5, 'SPE_E5', [exchange, lockbox, teams])],
})

proveCheck(check, {
  pass: [{ name: 'every scrubbing plan is disabled', facts: facts([exchange.id, lockbox.id.toUpperCase()]) }],
  fail: [
    { name: 'Exchange is on', message: 'scrubs', found: /leaves 2 plans .* EXCHANGE_S_ENTERPRISE of SPE_E5/, facts: facts([]) },
    { name: 'an add-on is on', message: 'scrubs', found: /leaves 1 plan .* LOCKBOX_ENTERPRISE/, facts: facts([exchange.id]) },
    { name: 'there is no such group', message: 'missing', facts: { ...facts([]), 'source.licenseGroups': [] } },
    { name: 'it assigns nothing', message: 'empty', facts: { ...facts([]), 'source.licenseGroups': [licenseGroup(group, [])] } },
  ],
  undecided: [
    {
      name: 'a plan is on of which nobody knows what Exchange does',
      reason: /NEW_PLAN of NEW/,
      facts: {
        'source.licenseGroups': [licenseGroup(group, [{ skuId: 'new', disabledPlans: [] }])],
        'source.subscribedSkus': [sku('new', 'NEW', [{ id: '99999999-1111-4222-8333-444444444444', name: 'NEW_PLAN' }])],
      },
    },
    {
      name: 'the configuration names none',
      settings: { source: { ...sampleSettings.source, reachBackLicenseGroup: undefined } },
      facts: facts([exchange.id, lockbox.id]),
    },
    { name: 'it assigns a product that the tenant does not have', facts: facts([], 'ffffffff-0000-4000-8000-000000000001') },
  ],
  notApplicable: [{ name: 'no mailbox moves', settings: { workloads: ['onedrive'] }, facts: facts([]) }],
})
