import { expect, test } from 'vitest'
import { driveRefusal } from './transitions/drive-refusal.ts'
import { bench } from '../scenarios/testing.ts'

test('a delegated read leaves an empty OneDrive that blocks the move', () => {
  const { world, pair, source, target } = bench()
  expect(driveRefusal(world, source.tenant, target.tenant, source.account, target.account)).toBeNull()
  world.emit('drive.read-delegated', { tenant: target.tenant, account: target.account })
  expect(target.tenant.drives.get(pair.targetId)).toMatchObject({ itemCount: 0, template: 'SPSPERS#10' })
  expect(driveRefusal(world, source.tenant, target.tenant, source.account, target.account)?.code).toBe(
    'MnASiteMoveTargetUrlHasWriteConflict',
  )
})

test('a OneDrive with content is left alone', () => {
  const { world, pair, source } = bench()
  const before = structuredClone(source.tenant.drives.get(pair.sourceId))
  world.emit('drive.read-delegated', { tenant: source.tenant, account: source.account })
  expect(source.tenant.drives.get(pair.sourceId)).toEqual(before)
})
