import { describe, expect, test } from 'vitest'
import { license, sku } from '../../facts/testing.ts'
import { enabledPlans, originOf } from './rule-enabled-plans.ts'

const exchange = { id: 'efb87545-963c-4e0d-99df-69c6916d9eb0', name: 'EXCHANGE_S_ENTERPRISE' }
const teams = { id: '57ff2da0-773e-42df-b2af-ffb7a2317929', name: 'TEAMS1' }
const e3 = sku('e3', 'SPE_E3', [exchange, teams])
const skuOf = (id: string) => (id === 'e3' ? e3 : undefined)
const names = (...assignments: Parameters<typeof enabledPlans>[0]) => enabledPlans(assignments, skuOf).plans.map(plan => plan.name)

describe('a plan is enabled', () => {
  test.each(['Active', 'ActiveWithError', 'Warning', 'active'])('by a license in the state %s', state => {
    expect(names(license('e3', { state }))).toEqual(['EXCHANGE_S_ENTERPRISE', 'TEAMS1'])
  })
  test('unless the assignment disables it, in whatever case', () => {
    expect(names(license('e3', { disabledPlans: [exchange.id.toUpperCase()] }))).toEqual(['TEAMS1'])
  })
  test('when one of two assignments of the same product leaves it on', () => {
    expect(
      names(license('e3', { disabledPlans: [exchange.id, teams.id] }), license('e3', { disabledPlans: [teams.id], groupId: 'g' })),
    ).toEqual(['EXCHANGE_S_ENTERPRISE'])
  })
  test('by what a group assigns, which has no state', () => {
    expect(names({ skuId: 'e3', disabledPlans: [] })).toHaveLength(2)
  })
})

test.each(['Error', 'Disabled'])('a license in the state %s enables nothing and leaves nothing unclear', state => {
  expect(enabledPlans([license('e3', { state })], skuOf)).toEqual({ plans: [], unclear: [] })
})

test.each([
  ['an unknown product', license('e9'), /e9 is not among the products/],
  ['an unknown state', license('e3', { state: 'Pending' }), /unknown state 'Pending'/],
  ['an empty state', license('e3', { state: '' }), /unknown state ''/],
])('%s is unclear, never nothing', (_, assignment, reason) => {
  const { plans, unclear } = enabledPlans([assignment], skuOf)
  expect(plans).toEqual([])
  expect(unclear[0]).toMatch(reason)
})

test('the origin names the product and the group', () => {
  expect(
    enabledPlans(
      [license('e3', { disabledPlans: [teams.id], groupId: 'g-1' }), license('e3', { disabledPlans: [teams.id] })],
      skuOf,
    ).plans.map(originOf),
  ).toEqual(['SPE_E3, given by the group g-1', 'SPE_E3, assigned directly'])
})
