import { describe, expect, test } from 'vitest'
import { givesMailbox, isOfUnknownEffect, scrubsProxies, unknownEffects } from './rule-plan-effects.ts'

const premium = { id: '41781fb2-bc02-4b7c-bd55-b576c07bb09d', name: 'AAD_PREMIUM' }

test.each([
  ['EXCHANGE_S_ENTERPRISE', 'efb87545-963c-4e0d-99df-69c6916d9eb0', 'exchange', [true, true, false]],
  ['EXCHANGE_S_ENTERPRISE', 'EFB87545-963C-4E0D-99DF-69C6916D9EB0', null, [true, true, false]],
  ['EXCHANGE_S_ENTERPRISE_GOV, which is not listed', '8c3069c0-ccdb-44be-ab77-986203a67df2', null, [true, true, false]],
  ['ATP_ENTERPRISE', 'f20fedf3-f3c3-43c3-8267-2bfdd51c0939', null, [false, true, false]],
  ['EXCHANGE_S_FOUNDATION', '113feb6c-3fe4-4440-bddc-54d774bf0318', 'exchange', [false, false, false]],
  ['EXCHANGE_S_FOUNDATION_GOV, which is not listed', '922ba911-5694-4e99-a794-73aed9bfeec8', null, [false, false, false]],
  ['TEAMS1', '57ff2da0-773e-42df-b2af-ffb7a2317929', null, [false, false, false]],
  ['INSIDER_RISK, listed as unknown', 'd587c7a3-bda9-4f99-8776-9bcf59c84f75', null, [false, false, true]],
  ['INSIDER_RISK, on which Exchange acts', 'd587c7a3-bda9-4f99-8776-9bcf59c84f75', 'Exchange', [false, true, false]],
  ['AAD_PREMIUM, which is not listed', premium.id, undefined, [false, false, true]],
  ['AAD_PREMIUM, on which another service acts', premium.id, 'AADPremiumService', [false, false, false]],
  ['a new plan on which Exchange acts', '99999999-1111-4222-8333-444444444444', 'exchange', [false, true, false]],
])('%s (%s, service %s): gives a mailbox, scrubs, is unknown', (name, id, service, expected) => {
  const plan = { id, name, service }
  expect([givesMailbox(plan), scrubsProxies(plan), isOfUnknownEffect(plan)]).toEqual(expected)
})

describe('plans of which nobody knows the effect', () => {
  test('are named once each with their product', () => {
    const plan = { ...premium, partNumber: 'SPE_E5' }
    expect(unknownEffects([plan, plan])).toEqual(['it is not known whether Exchange acts on these plans: AAD_PREMIUM of SPE_E5'])
  })
  test('are no reason when there are none', () => {
    expect(unknownEffects([{ ...premium, service: 'AADPremiumService', partNumber: 'SPE_E5' }])).toEqual([])
  })
})
