import { expect, test } from 'vitest'
import { skuIds } from '../scenarios/skus.ts'
import { bench, day } from '../scenarios/testing.ts'

test.each([
  ['goes with an Exchange plan', true],
  ['stays without one', false],
])('the proxy of an unverified mail of a MailUser %s', (_, licensed) => {
  const { world, source } = bench('migrated')
  const { tenant, account } = source
  if (licensed) account.directLicenses.push({ skuId: skuIds.exchangeStandard, disabledPlans: [] })
  const previous = account.mail
  account.mail = 'ada@elsewhere.example'
  world.emit('account.mail-changed', { tenant, account, previous })
  world.clock.advance(day)
  expect(account.proxyAddresses.some(each => each.toLowerCase() === 'smtp:ada@elsewhere.example')).toBe(!licensed)
})
