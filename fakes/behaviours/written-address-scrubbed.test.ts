import { expect, test } from 'vitest'
import { skuIds } from '../scenarios/skus.ts'
import { bench, day, type Bench } from '../scenarios/testing.ts'

function writeUnverified(it: Bench): void {
  const { tenant, account, recipient } = it.source
  account.proxyAddresses = [...account.proxyAddresses, 'smtp:ada@elsewhere.example']
  it.world.emit('recipient.changed', { tenant, recipient })
  it.world.clock.advance(day)
}

test('an unverified address written to a MailUser with an Exchange plan goes again', () => {
  const it = bench('migrated')
  it.source.account.directLicenses.push({ skuId: skuIds.exchangeStandard, disabledPlans: [] })
  writeUnverified(it)
  expect(it.source.account.proxyAddresses).not.toContain('smtp:ada@elsewhere.example')
})

test('without such a plan it stays', () => {
  const it = bench('migrated')
  writeUnverified(it)
  expect(it.source.account.proxyAddresses).toContain('smtp:ada@elsewhere.example')
})
