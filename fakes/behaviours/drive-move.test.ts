import { expect, test } from 'vitest'
import type { DriveMoveTask } from '../tenant/migration.ts'
import { bench, hour } from '../scenarios/testing.ts'
import type { Bench } from '../scenarios/testing.ts'

function request(it: Bench, validateOnly: boolean): DriveMoveTask {
  const task: DriveMoveTask = {
    id: 't',
    sourceUpn: it.pair.sourceUpn,
    targetUpn: it.pair.targetUpn,
    status: 'notStarted',
    validateOnly,
    notBefore: null,
    createdDateTime: it.world.clock.iso(),
    startedDateTime: null,
    finishedDateTime: null,
    error: null,
  }
  it.source.tenant.driveMoves.set(task.id, task)
  it.world.emit('drive.move-requested', { tenant: it.source.tenant, task })
  return task
}

test('a move carries the content over and leaves a redirect site', () => {
  const it = bench()
  const items = it.source.tenant.drives.get(it.pair.sourceId)?.itemCount
  const task = request(it, false)
  expect(task.status).toBe('notStarted')
  it.world.clock.advance(hour)
  expect(task.status).toBe('completed')
  expect(it.target.tenant.drives.get(it.pair.targetId)).toMatchObject({ itemCount: items, template: 'SPSPERS#10' })
  expect(it.source.tenant.drives.get(it.pair.sourceId)).toMatchObject({
    template: 'RedirectSite#0',
    redirectTo: it.target.tenant.drives.get(it.pair.targetId)?.webUrl,
  })
})

test('a validation moves nothing', () => {
  const it = bench()
  const task = request(it, true)
  it.world.clock.advance(hour)
  expect([task.status, task.error, it.target.tenant.drives.has(it.pair.targetId)]).toEqual(['completed', null, false])
})

test('a OneDrive in the target fails the move with the code of the service', () => {
  const it = bench('defect:target-drive-exists')
  const pair = it.world.pairs[2]
  if (!pair) throw new Error('The world is too small.')
  const task = request({ ...it, pair }, true)
  it.world.clock.advance(hour)
  expect(task).toMatchObject({ status: 'failed', error: { code: 'MnASiteMoveTargetUrlHasWriteConflict' } })
})

test('a cancelled task never starts', () => {
  const it = bench()
  const task = request(it, false)
  task.status = 'cancelled'
  it.world.clock.advance(hour)
  expect([task.status, task.startedDateTime]).toEqual(['cancelled', null])
})

test('a move waits for its preferred start', () => {
  const it = bench()
  const task = request(it, false)
  task.notBefore = new Date(it.world.clock.now() + 5 * hour).toISOString()
  it.world.clock.advance(4 * hour)
  expect(task.status).toBe('notStarted')
  it.world.clock.advance(2 * hour)
  expect(task.status).toBe('completed')
})
