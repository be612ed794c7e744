import { expect, test } from 'vitest'
import { enabledPlans } from '../tenant/enabled-plans.ts'
import { skuIds } from '../scenarios/skus.ts'
import { bench, day } from '../scenarios/testing.ts'

function takeLicense(it: ReturnType<typeof bench>): void {
  const before = enabledPlans(it.source.tenant, it.source.account)
  for (const group of it.source.tenant.groups.values()) if (group.assignedLicenses.length > 0) group.members.delete(it.pair.sourceId)
  it.world.emit('plans.disabled', { tenant: it.source.tenant, account: it.source.account, plans: before })
}

test('an unlicensed mailbox is kept for 30 days and then soft-deleted', () => {
  const it = bench()
  takeLicense(it)
  it.world.clock.advance(29 * day)
  expect(it.source.tenant.recipients.has(it.pair.sourceId)).toBe(true)
  it.world.clock.advance(2 * day)
  expect(it.source.tenant.softDeletedRecipients.has(it.pair.sourceId)).toBe(true)
})

test('a license within the 30 days saves it', () => {
  const it = bench()
  takeLicense(it)
  it.world.clock.advance(10 * day)
  it.source.account.directLicenses.push({ skuId: skuIds.exchangeStandard, disabledPlans: [] })
  it.world.clock.advance(30 * day)
  expect(it.source.tenant.recipients.has(it.pair.sourceId)).toBe(true)
})
