import { expect, test } from 'vitest'
import { enabledPlans } from '../tenant/enabled-plans.ts'
import { skuIds } from '../scenarios/skus.ts'
import { bench, hour } from '../scenarios/testing.ts'

const license = (stamped: boolean, skuId: string): ReturnType<typeof bench> => {
  const it = bench()
  if (!stamped) it.target.recipient.exchangeGuid = null
  it.target.account.directLicenses.push({ skuId, disabledPlans: [] })
  it.world.emit('plans.enabled', {
    tenant: it.target.tenant,
    account: it.target.account,
    plans: enabledPlans(it.target.tenant, it.target.account),
  })
  it.world.clock.advance(hour)
  return it
}

test('an Exchange license before the stamp makes a mailbox with its own ExchangeGuid', () => {
  const { source, target } = license(false, skuIds.exchangeStandard)
  expect(target.recipient).toMatchObject({ type: 'UserMailbox', previousType: 'MailUser', externalEmailAddress: null })
  expect(target.recipient.exchangeGuid).not.toBe(source.recipient.exchangeGuid)
  expect(target.recipient.mailbox?.itemCount).toBe(0)
})

test('an Exchange license after the stamp leaves the MailUser as it is', () => {
  expect(license(true, skuIds.exchangeStandard).target.recipient).toMatchObject({ type: 'MailUser', mailbox: null })
})

test('a license without Exchange makes no mailbox', () => {
  expect(license(false, skuIds.migration).target.recipient.type).toBe('MailUser')
})
