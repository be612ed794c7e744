import { assumed, minute } from '../../tenant/delays.ts'
import type { DriveMoveTask } from '../../tenant/migration.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import type { World } from '../../tenant/world.ts'
import { byUpn, driveRefusal } from './drive-refusal.ts'
import { poll } from './poll.ts'

export const driveTick = assumed('for each step of a OneDrive task', 10 * minute)

/** Takes a task of the source to its end; a real move waits for its preferred start, a validation does not. */
export function runDriveMove(world: World, source: Tenant, task: DriveMoveTask): void {
  const target = [...world.tenants.values()].find(each => each !== source && byUpn(each, task.targetUpn)) ?? world.tenants.get('target')
  poll(world, driveTick.ms, () => {
    if (!target || (task.status !== 'notStarted' && task.status !== 'inProgress')) return 'done'
    if (!task.validateOnly && task.notBefore !== null && Date.parse(task.notBefore) > world.clock.now()) return 'again'
    const from = byUpn(source, task.sourceUpn)
    const to = byUpn(target, task.targetUpn)
    const error = driveRefusal(world, source, target, from, to, task)
    task.startedDateTime ??= world.clock.iso()
    if (!error && !task.validateOnly && task.status === 'notStarted') {
      task.status = 'inProgress'
      return 'again'
    }
    if (!error && !task.validateOnly && from && to)
      world.emit('drive.moved', { tenant: source, target, sourceId: from.id, targetId: to.id })
    task.status = error ? 'failed' : 'completed'
    task.error = error
    task.finishedDateTime = world.clock.iso()
    return 'done'
  })
}
