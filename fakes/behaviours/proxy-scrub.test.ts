import { expect, test } from 'vitest'
import { enabledPlans } from '../tenant/enabled-plans.ts'
import { skuIds } from '../scenarios/skus.ts'
import { e5Plans, planIds } from '../scenarios/plans.ts'
import { bench, day } from '../scenarios/testing.ts'
import { scrubDelay } from './transitions/scrub.ts'

test('an Exchange add-on enabled on a MailUser removes its unverified addresses, not at once but after the delay', () => {
  const { world, pair, source } = bench('migrated')
  source.account.directLicenses.push({
    skuId: skuIds.e5,
    disabledPlans: e5Plans.filter(plan => plan.id !== planIds.lockbox).map(plan => plan.id),
  })
  world.emit('plans.enabled', { tenant: source.tenant, account: source.account, plans: enabledPlans(source.tenant, source.account) })
  expect(source.account.proxyAddresses).toContain(`smtp:${pair.targetUpn}`)
  world.clock.advance(scrubDelay.ms)
  expect(source.account.proxyAddresses).not.toContain(`smtp:${pair.targetUpn}`)
  expect(source.account.proxyAddresses).toContain(`SMTP:${pair.sourceUpn}`)
  expect(source.account.proxyAddresses.some(each => each.startsWith('SIP:'))).toBe(true)
})

test('nothing is removed when the plan was taken off again in time', () => {
  const { world, pair, source } = bench('migrated')
  const direct = { skuId: skuIds.exchangeStandard, disabledPlans: [] }
  source.account.directLicenses.push(direct)
  world.emit('plans.enabled', { tenant: source.tenant, account: source.account, plans: enabledPlans(source.tenant, source.account) })
  source.account.directLicenses = []
  world.clock.advance(day)
  expect(source.account.proxyAddresses).toContain(`smtp:${pair.targetUpn}`)
})

test('a mailbox and a MailUser with other plans keep their addresses', () => {
  const { world, pair, source } = bench('migrated')
  world.emit('plans.enabled', { tenant: source.tenant, account: source.account, plans: enabledPlans(source.tenant, source.account) })
  world.clock.advance(day)
  expect(source.account.proxyAddresses).toContain(`smtp:${pair.targetUpn}`)
})
