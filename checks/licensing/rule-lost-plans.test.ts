import { expect, test } from 'vitest'
import { license, sku } from '../../facts/testing.ts'
import { lostPlans } from './rule-lost-plans.ts'

const exchange = { id: 'efb87545-963c-4e0d-99df-69c6916d9eb0', name: 'EXCHANGE_S_ENTERPRISE' }
const defender = { id: 'f20fedf3-f3c3-43c3-8267-2bfdd51c0939', name: 'ATP_ENTERPRISE' }
const foundation = { id: '113feb6c-3fe4-4440-bddc-54d774bf0318', name: 'EXCHANGE_S_FOUNDATION' }
const teams = { id: '57ff2da0-773e-42df-b2af-ffb7a2317929', name: 'TEAMS1' }
const intune = { id: 'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', name: 'INTUNE_A', service: 'SCO' }
const unheard = { id: '99999999-1111-4222-8333-444444444444', name: 'NEW_PLAN' }
const skus = [
  sku('e3', 'SPE_E3', [exchange, defender, foundation, teams, intune]),
  sku('e5', 'SPE_E5', [exchange, defender, teams, intune]),
  sku('new', 'NEW', [teams, unheard]),
]
const lost = (before: Parameters<typeof lostPlans>[0], now: Parameters<typeof lostPlans>[1]) => {
  const { plans, unclear } = lostPlans(before, now, id => skus.find(one => one.skuId === id))
  return [plans.map(plan => plan.name), unclear.length]
}
const without = [exchange.id, defender.id]

test.each([
  ['the same products', [license('e3')], [license('e3')], [[], 0]],
  ['only plans of Exchange', [license('e3')], [license('e3', { disabledPlans: without })], [[], 0]],
  ['another product with the same plans', [license('e3')], [license('e5', { disabledPlans: without })], [[], 0]],
  ['a foundation plan', [license('e3')], [license('e3', { disabledPlans: [foundation.id] })], [[], 0]],
  ['everything', [license('e3'), license('e5')], [], [['TEAMS1', 'INTUNE_A'], 0]],
  ['a plan that was disabled on the way', [license('e3')], [license('e5', { disabledPlans: [...without, teams.id] })], [['TEAMS1'], 0]],
  ['a license that fell into error', [license('e3')], [license('e3', { state: 'Error' })], [['TEAMS1', 'INTUNE_A'], 0]],
  [
    'a plan of which nobody knows whether it is one of Exchange',
    [license('new')],
    [license('new', { disabledPlans: [unheard.id] })],
    [[], 1],
  ],
  ['a product that nobody knows', [license('e9')], [license('e3')], [[], 1]],
])('%s', (_, before, now, expected) => {
  expect(lost(before, now)).toEqual(expected)
})
