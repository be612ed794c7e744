import { expect, test } from 'vitest'
import { bench, hour } from '../scenarios/testing.ts'
import type { Bench } from '../scenarios/testing.ts'

function descope(it: Bench): void {
  for (const job of it.source.tenant.provisioningJobs.values()) job.scope.delete(it.pair.sourceId)
  it.world.emit('sync.scope-removed', { tenant: it.source.tenant, account: it.source.account })
}

test('the next cycle soft-deletes the account and its recipient, and a restore brings both back', () => {
  const it = bench()
  descope(it)
  expect(it.target.tenant.accounts.has(it.pair.targetId)).toBe(true)
  it.world.clock.advance(hour)
  expect(it.target.tenant.deletedAccounts.get(it.pair.targetId)?.deletedDateTime).not.toBeNull()
  expect(it.target.tenant.recipients.has(it.pair.targetId)).toBe(false)
  it.target.tenant.deletedAccounts.delete(it.pair.targetId)
  it.target.tenant.accounts.set(it.pair.targetId, it.target.account)
  it.world.emit('account.restored', { tenant: it.target.tenant, account: it.target.account })
  expect(it.target.tenant.recipients.get(it.pair.targetId)?.exchangeGuid).toBe(it.source.recipient.exchangeGuid)
})

test('a user put back into scope before the cycle keeps the account', () => {
  const it = bench()
  descope(it)
  for (const job of it.source.tenant.provisioningJobs.values()) job.scope.add(it.pair.sourceId)
  it.world.clock.advance(hour)
  expect(it.target.tenant.accounts.has(it.pair.targetId)).toBe(true)
})
