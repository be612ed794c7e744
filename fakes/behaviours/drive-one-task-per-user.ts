import type { DriveMoveTask } from '../tenant/migration.ts'
import { isScheduled } from './drive-queue-limit.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'drive-one-task-per-user',
  claim: 'A user whose OneDrive is scheduled to move already is not scheduled a second time; validations may be repeated.',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/graph/api/sharepointmigrationtask-update',
  on: 'drive.request-asked',
  happen(_world, { tenant, task, objections }) {
    const isSame = (other: DriveMoveTask): boolean => other.sourceUpn.toLowerCase() === task.sourceUpn.toLowerCase()
    if (task.validateOnly || !tenant.driveMoves.values().some(other => isScheduled(other) && isSame(other))) return
    objections.push({ status: 409, code: 'nameAlreadyExists', message: 'A migration task of this user is already scheduled.' })
  },
})
