import { expect, test } from 'vitest'
import { enabledPlans } from '../tenant/enabled-plans.ts'
import { skuIds } from '../scenarios/skus.ts'
import { bench } from '../scenarios/testing.ts'

test('an assigned migration license becomes visible in Exchange, once', () => {
  const it = bench('defect:no-migration-license')
  const pair = it.world.pairs[2]
  const account = it.target.tenant.accounts.get(pair?.targetId ?? '')
  if (!account) throw new Error('missing')
  const capabilities = (): string[] => it.target.tenant.recipients.get(account.id)?.persistedCapabilities ?? []
  expect(capabilities()).toEqual([])
  account.directLicenses.push({ skuId: skuIds.migration, disabledPlans: [] })
  for (const _ of [1, 2])
    it.world.emit('plans.enabled', { tenant: it.target.tenant, account, plans: enabledPlans(it.target.tenant, account) })
  expect(capabilities()).toEqual(['ExchangeT2TMbxMove'])
})
