import { completeDriveMove } from './transitions/drive.ts'
import { byUpn, driveRefusal } from './transitions/drive-refusal.ts'
import { poll } from './transitions/poll.ts'
import { defineBehaviour } from './define.ts'

/** One step of a move; real ones take minutes to hours by size (assumed). */
export const driveTick = 10 * 60_000

export default defineBehaviour({
  id: 'drive-move',
  claim: 'A OneDrive task validates, then moves the content and leaves a redirect site; with validateOnly it stops after the validation.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/sharepointmigrationtask',
  on: 'drive.move-requested',
  happen(world, { tenant, task }) {
    const target = [...world.tenants.values()].find(each => each !== tenant && byUpn(each, task.targetUpn)) ?? world.tenants.get('target')
    poll(world, driveTick, () => {
      if (!target || task.status === 'cancelled') return 'done'
      const from = byUpn(tenant, task.sourceUpn)
      const to = byUpn(target, task.targetUpn)
      const error = driveRefusal(tenant, target, from, to)
      if (error || task.validateOnly) {
        task.status = error ? 'failed' : 'completed'
        task.error = error
      } else if (task.status === 'notStarted') {
        task.status = 'inProgress'
        task.startedDateTime = world.clock.iso()
        return 'again'
      } else {
        if (from && to) completeDriveMove(tenant, target, from.id, to.id)
        task.status = 'completed'
      }
      task.startedDateTime ??= world.clock.iso()
      task.finishedDateTime = world.clock.iso()
      return 'done'
    })
  },
})
