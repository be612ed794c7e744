import { expect, test } from 'vitest'
import { enabledPlans } from '../tenant/enabled-plans.ts'
import { skuIds } from '../scenarios/skus.ts'
import { bench, hour } from '../scenarios/testing.ts'
import { becomeInternal } from './transitions/identities.ts'

const license = (it: ReturnType<typeof bench>): void => {
  it.target.account.directLicenses.push({ skuId: skuIds.e3, disabledPlans: [] })
  it.world.emit('plans.enabled', {
    tenant: it.target.tenant,
    account: it.target.account,
    plans: enabledPlans(it.target.tenant, it.target.account),
  })
  it.world.clock.advance(hour)
}

test('a user licensed as external member stays B2B after conversion', () => {
  const it = bench()
  license(it)
  const wish = { userPrincipalName: it.pair.targetUpn, password: 'Correct-horse-7', mail: null }
  it.world.emit('account.converted', { tenant: it.target.tenant, account: it.target.account, wish })
  expect(it.target.account.userType).toBe('Member')
  it.world.clock.advance(hour)
  expect(it.target.tenant.engage.users.get(it.pair.targetId)).toMatchObject({ aadGuest: true, state: 'active' })
})

test('a user licensed after conversion is internal', () => {
  const it = bench()
  becomeInternal(it.target.tenant, it.target.account, it.world.clock.iso())
  license(it)
  expect(it.target.tenant.engage.users.get(it.pair.targetId)).toMatchObject({ aadGuest: false })
})
