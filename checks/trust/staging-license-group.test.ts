import { sku } from '../../facts/testing.ts'
import { licenseGroup } from '../../facts/testing-trust.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings } from '../testing-samples.ts'
import check from './staging-license-group.ts'

const e3 = '05e9a617-0261-4cee-bb44-138d3ef5d965'
const exchange = { id: 'efb87545-963c-4e0d-99df-69c6916d9eb0', name: 'EXCHANGE_S_ENTERPRISE' }
const defender = { id: 'f20fedf3-f3c3-43c3-8267-2bfdd51c0939', name: 'ATP_ENTERPRISE' }
const teams = { id: '57ff2da0-773e-42df-b2af-ffb7a2317929', name: 'TEAMS1' }
const group = sampleSettings.target.stagingLicenseGroup ?? ''
const facts = (disabledPlans: string[], skuId = e3) => ({
  'target.licenseGroups': [licenseGroup(group, [{ skuId, disabledPlans }])],
  'target.subscribedSkus': [sku(e3, 'SPE_E3', [defender, exchange, teams])],
})

proveCheck(check, {
  pass: [
    { name: 'every Exchange plan is disabled', facts: facts([exchange.id, defender.id]) },
    { name: 'it assigns nothing', facts: { ...facts([]), 'target.licenseGroups': [licenseGroup(group, [])] } },
  ],
  fail: [
    {
      name: 'Exchange itself is on',
      message: 'exchange',
      found: /leaves 2 Exchange plans on, e\.g\. EXCHANGE_S_ENTERPRISE of SPE_E3/,
      facts: facts([]),
    },
    { name: 'a plan that only scrubs is on', message: 'exchange', found: /leaves 1 .*ATP_ENTERPRISE/, facts: facts([exchange.id]) },
    { name: 'there is no such group', message: 'missing', facts: { ...facts([]), 'target.licenseGroups': [] } },
  ],
  undecided: [
    {
      name: 'a plan is on of which nobody knows what Exchange does',
      reason: /NEW_PLAN of NEW/,
      facts: {
        'target.licenseGroups': [licenseGroup(group, [{ skuId: 'new', disabledPlans: [] }])],
        'target.subscribedSkus': [sku('new', 'NEW', [{ id: '99999999-1111-4222-8333-444444444444', name: 'NEW_PLAN' }])],
      },
    },
    { name: 'it assigns a product that the tenant does not have', facts: facts([], 'ffffffff-0000-4000-8000-000000000001') },
  ],
  notApplicable: [
    { name: 'none is used', settings: { target: { ...sampleSettings.target, stagingLicenseGroup: undefined } }, facts: facts([]) },
    { name: 'no mailbox moves', settings: { workloads: ['onedrive'] }, facts: facts([]) },
  ],
})
