import type { DriveMoveTask } from '../tenant/migration.ts'
import { defineBehaviour } from './define.ts'

/** Of OneDrives and sites together. */
export const longestQueue = 4_000

export const isScheduled = (task: DriveMoveTask): boolean =>
  !task.validateOnly && (task.status === 'notStarted' || task.status === 'inProgress')

export default defineBehaviour({
  id: 'drive-queue-limit',
  claim: 'At most 4,000 moves are scheduled at a time; a further one is refused, a validation is not (the code is assumed).',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  on: 'drive.request-asked',
  happen(_world, { tenant, task, objections }) {
    if (task.validateOnly || tenant.driveMoves.size < longestQueue) return
    if ([...tenant.driveMoves.values()].filter(isScheduled).length < longestQueue) return
    const message = `At most ${longestQueue} moves can be scheduled at a time.`
    objections.push({ status: 409, code: 'quotaLimitReached', message })
  },
})
