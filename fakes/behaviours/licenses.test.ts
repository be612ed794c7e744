import { expect, test } from 'vitest'
import { bench, type Bench } from '../scenarios/testing.ts'
import { skuIds } from '../scenarios/skus.ts'
import { assignmentsOf, consumedUnits } from '../tenant/enabled-plans.ts'
import type { LicenseChange } from './asking/questions.ts'
import { codesOf } from './testing.ts'

const codes = ({ world, target: { tenant, account } }: Bench, change: Partial<LicenseChange>): string[] =>
  codesOf(world, 'account.license-asked', objections => ({
    tenant,
    account,
    change: { addLicenses: [], removeLicenses: [], ...change },
    objections,
  }))
const add = (skuId: string): Partial<LicenseChange> => ({ addLicenses: [{ skuId, disabledPlans: [] }] })

test('license-needs-usage-location: nothing is added without one, taking away needs none', () => {
  const it = bench()
  expect(codes(it, add(skuIds.exchangeStandard))).toEqual([])
  it.target.account.usageLocation = null
  expect(codes(it, add(skuIds.exchangeStandard))).toEqual(['Request_BadRequest'])
  expect(codes(it, { removeLicenses: [skuIds.exchangeStandard] })).toEqual([])
})

test('inherited-license-stays: one of a group is refused, a direct one is not', () => {
  const it = bench()
  const [inherited] = assignmentsOf(it.target.tenant, it.target.account)
  const removeLicenses = [inherited?.skuId ?? '']
  expect(codes(it, { removeLicenses })).toEqual(['Request_BadRequest'])
  it.target.account.directLicenses.push({ skuId: inherited?.skuId ?? '', disabledPlans: [] })
  expect(codes(it, { removeLicenses })).toEqual([])
})

test('license-needs-seat: without a free seat it is refused, seats in grace count, and who has one needs none', () => {
  const it = bench()
  const sku = it.target.tenant.skus.get(skuIds.exchangeStandard)
  if (!sku) throw new Error('The target has no such SKU.')
  Object.assign(sku, { enabled: consumedUnits(it.target.tenant).get(sku.skuId) ?? 0, warning: 0 })
  expect(codes(it, add(sku.skuId))).toEqual(['Request_BadRequest'])
  sku.warning = 1
  expect(codes(it, add(sku.skuId))).toEqual([])
  it.target.account.directLicenses.push({ skuId: sku.skuId, disabledPlans: [] })
  sku.warning = 0
  expect(codes(it, add(sku.skuId))).toEqual([])
})

test('reprocessing-lifts-shortage: only a shortage, and only once it is over', () => {
  const it = bench()
  const { tenant, account } = it.target
  const [license] = assignmentsOf(tenant, account)
  const sku = tenant.skus.get(license?.skuId ?? '')
  if (!sku) throw new Error('The user has no license.')
  account.licenseErrors[sku.skuId] = { state: 'Error', error: 'CountViolation' }
  const seats = sku.enabled
  sku.enabled = 0
  it.world.emit('account.licenses-reprocessed', { tenant, account })
  expect(account.licenseErrors).toHaveProperty(sku.skuId)
  sku.enabled = seats
  it.world.emit('account.licenses-reprocessed', { tenant, account })
  expect(account.licenseErrors).toEqual({})
  account.licenseErrors[sku.skuId] = { state: 'Error', error: 'Other' }
  it.world.emit('account.licenses-reprocessed', { tenant, account })
  expect(account.licenseErrors).toHaveProperty(sku.skuId)
})
