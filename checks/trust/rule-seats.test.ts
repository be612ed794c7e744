import { expect, test } from 'vitest'
import { account, license, sku } from '../../facts/testing.ts'
import { licenseGroup } from '../../facts/testing-trust.ts'
import { baseSkus, freeSeats, hasSeat, seatsOf } from './rule-seats.ts'

const e3 = '05e9a617-0261-4cee-bb44-138d3ef5d965'
const e5 = '06ebc4ee-1bb5-47dd-8120-11324bc54e06'
const addOn = '4b9405b0-7788-4568-add1-99614e613b69'

test.each([
  ['seats in grace count', { enabled: 5, warning: 3, consumed: 6 }, 2],
  ['more users than seats leave none', { enabled: 5, consumed: 9 }, 0],
  ['suspended seats do not count', { enabled: 0, suspended: 50, consumed: 0 }, 0],
  ['a product that ended has none', { status: 'Suspended', enabled: 50, consumed: 0 }, 0],
  ['a product in an unknown state has none', { status: 'Tomorrow', enabled: 50, consumed: 0 }, 0],
])('%s', (_what, changed, expected) => {
  expect(freeSeats(sku(e3, 'SPE_E3', [], changed))).toBe(expected)
})

test('a license in error is no seat', () => {
  const one = new Set([e3])
  expect(hasSeat(account('a', { licenses: [license(e3)] }), one)).toBe(true)
  expect(hasSeat(account('a', { licenses: [license(e3, { state: 'Error' }), license(e5)] }), one)).toBe(false)
  expect(hasSeat(undefined, one)).toBe(false)
})

test('the products of the groups count, all base products where the groups have none', () => {
  const bought = [sku(e3, 'SPE_E3', []), sku(e5, 'SPE_E5', []), sku(addOn, 'EXCHANGESTANDARD', [])]
  const group = (...skuIds: string[]) => [
    licenseGroup(
      'g',
      skuIds.map(skuId => ({ skuId, disabledPlans: [] })),
    ),
  ]
  expect([...baseSkus(group(e5, addOn), bought)]).toEqual([e5])
  expect([...baseSkus(group(addOn), bought)]).toEqual([e3, e5])
  expect(seatsOf(bought, baseSkus(group(e5), bought))).toBe(90)
})
