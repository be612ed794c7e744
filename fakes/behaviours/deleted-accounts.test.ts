import { expect, test } from 'vitest'
import { bystanderOf } from '../scenarios/defects/sides.ts'
import { bench, day, type Bench } from '../scenarios/testing.ts'
import { codesOf } from './testing.ts'

function remove({ world, target: { tenant, account } }: Bench): void {
  account.deletedDateTime = world.clock.iso()
  tenant.accounts.delete(account.id)
  tenant.deletedAccounts.set(account.id, account)
  world.emit('account.deleted', { tenant, account })
}

test('deleted-account-purged: account and recipient can be restored for 30 days and are gone then', () => {
  const it = bench()
  remove(it)
  it.world.clock.advance(30 * day - 1)
  expect([it.target.tenant.deletedAccounts.has(it.pair.targetId), it.target.tenant.softDeletedRecipients.has(it.pair.targetId)]).toEqual([
    true,
    true,
  ])
  it.world.clock.advance(1)
  expect([it.target.tenant.deletedAccounts.has(it.pair.targetId), it.target.tenant.softDeletedRecipients.has(it.pair.targetId)]).toEqual([
    false,
    false,
  ])
})

test('deleted-account-purged: a restored account is not purged, and one deleted anew has its 30 days again', () => {
  const it = bench()
  remove(it)
  it.world.clock.advance(20 * day)
  it.target.tenant.deletedAccounts.delete(it.pair.targetId)
  it.target.tenant.accounts.set(it.pair.targetId, it.target.account)
  it.world.clock.advance(1)
  remove(it)
  it.world.clock.advance(20 * day)
  expect(it.target.tenant.deletedAccounts.has(it.pair.targetId)).toBe(true)
})

test('deleted-account-purged: the days of an account that was deleted before the world began count from then', () => {
  const it = bench('defect:target-account-deleted')
  const [gone] = it.target.tenant.deletedAccounts.keys()
  it.world.clock.advance(28 * day)
  expect(it.target.tenant.deletedAccounts.has(gone ?? '')).toBe(true)
  it.world.clock.advance(2 * day)
  expect(it.target.tenant.deletedAccounts.has(gone ?? '')).toBe(false)
})

test('restore-refuses-conflicts: a taken name or address is refused until it is given up', () => {
  const it = bench()
  remove(it)
  const { tenant, account } = it.target
  const codes = (userPrincipalName: string, reconciles: boolean): string[] =>
    codesOf(it.world, 'account.restore-asked', objections => ({ tenant, account, userPrincipalName, reconciles, objections }))
  expect(codes(account.userPrincipalName, false)).toEqual([])
  bystanderOf(it.world, 'target').proxyAddresses.push(`smtp:${account.userPrincipalName}`)
  const conflict = 'Request_MultipleObjectsWithSameKeyValue'
  expect(codes(account.userPrincipalName, true)).toEqual([conflict])
  expect(codes(`other@${tenant.initialDomain}`, false)).toEqual([conflict])
  expect(codes(`other@${tenant.initialDomain}`, true)).toEqual([])
})
