import { expect, test } from 'vitest'
import { bench } from '../scenarios/testing.ts'
import { addressesOf, entryById } from '../services/exchange/recipient-entry.ts'
import { usualDelays } from '../tenant/delays.ts'

function shown(it: ReturnType<typeof bench>): readonly string[] {
  const entry = entryById(it.source.tenant, it.pair.sourceId)
  return entry ? addressesOf(entry) : []
}

function write(it: ReturnType<typeof bench>, address: string): void {
  const { tenant, account } = it.source
  const before = account.proxyAddresses
  account.proxyAddresses = [...before, address]
  it.world.emit('account.addresses-written', { tenant, account, before })
}

test('Exchange shows the addresses from before until the delay is over', () => {
  const it = bench('migrated')
  write(it, 'smtp:new@source.example')
  expect(shown(it)).not.toContain('smtp:new@source.example')
  it.world.clock.advance(usualDelays.exchangeAddresses.ms)
  expect(shown(it)).toContain('smtp:new@source.example')
})

test('a second write within the delay is not shown before its own time', () => {
  const it = bench('migrated')
  write(it, 'smtp:one@source.example')
  it.world.clock.advance(usualDelays.exchangeAddresses.ms / 2)
  write(it, 'smtp:two@source.example')
  it.world.clock.advance(usualDelays.exchangeAddresses.ms / 2)
  expect(shown(it)).not.toContain('smtp:two@source.example')
  it.world.clock.advance(usualDelays.exchangeAddresses.ms / 2)
  expect(shown(it)).toEqual(it.source.account.proxyAddresses)
})

test('an account that is no recipient has nothing to replicate', () => {
  const it = bench('migrated')
  it.source.tenant.recipients.delete(it.pair.sourceId)
  expect(() => write(it, 'smtp:new@source.example')).not.toThrow()
})
