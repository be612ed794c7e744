import { expect, test } from 'vitest'
import { bench, day } from '../scenarios/testing.ts'

test('a dormant trust is good to proceed after seven days, not before', () => {
  const { world, source } = bench('defect:trust-dormant')
  world.clock.advance(6 * day)
  expect(source.tenant.sharePointTrusts[0]?.verification).toBe('DormantByPartner')
  world.clock.advance(2 * day)
  expect(source.tenant.sharePointTrusts[0]?.verification).toBe('GoodToProceed')
})
