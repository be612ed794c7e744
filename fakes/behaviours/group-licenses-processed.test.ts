import { expect, test } from 'vitest'
import { enabledPlans } from '../tenant/enabled-plans.ts'
import { findGroup, groupNames } from '../scenarios/groups.ts'
import { skuIds } from '../scenarios/skus.ts'
import { bench } from '../scenarios/testing.ts'
import { licensingDelay } from './transitions/process-licenses.ts'

test('licenses that a group gains reach its members when it has been processed', () => {
  const { world, target } = bench()
  const group = findGroup(target.tenant, groupNames.staging)
  const hasExchange = (): boolean => enabledPlans(target.tenant, target.account).some(plan => plan.service === 'exchange')
  const before = group.assignedLicenses
  group.assignedLicenses = [...before, { skuId: skuIds.exchangeStandard, disabledPlans: [] }]
  world.emit('group.licenses-changed', { tenant: target.tenant, group, before })
  expect([hasExchange(), group.licenseProcessingState]).toEqual([false, 'QueuedForProcessing'])
  world.clock.advance(licensingDelay.ms)
  expect([hasExchange(), group.licenseProcessingState]).toEqual([true, 'ProcessingComplete'])
})
