import type { TaskOfJob } from '../../facts/migration-tasks.ts'

/** What the service's own validation says of one user. */
export type Validation =
  | { readonly state: 'good' }
  | { readonly state: 'old'; readonly at: string }
  | { readonly state: 'refused'; readonly code: string }
  | { readonly state: 'pending' | 'stopped' | 'unknown'; readonly status: string }

/** Good for seven days: https://learn.microsoft.com/en-us/graph/api/crosstenantmigrationjob-migrate */
const validFor = 7 * 86_400_000

// `migrate` is accepted only on a fresh validation, so a job in one of these states had one.
const begun: readonly string[] = ['processing', 'inprogress', 'cuttingover', 'completed']
const lostAlone: readonly string[] = ['failed', 'error', 'cancelled', 'canceled', 'pendingcancel']
const pending: readonly string[] = ['submitted', 'validatesubmitted', 'validateprocessing', 'validateinprogress']
const stopped: readonly string[] = ['failed', 'completedwitherrors', 'cancelled', 'canceled', 'pendingcancel', 'pendingdelete', 'deleted']

/** The validation of a user by the newest job that names the user. `now` in milliseconds. */
export function validationOf({ status, updated, services }: TaskOfJob, now: number): Validation {
  const state = status.toLowerCase()
  if (services.length > 0 && services.every(each => each.status.toLowerCase() === 'completed')) return { state: 'good' }
  // Within a job that goes on, one user may be cancelled or fail alone.
  const lost = services.find(each => lostAlone.includes(each.status.toLowerCase()))
  if (lost && (begun.includes(state) || state === 'validatepassed')) return { state: 'stopped', status: `${lost.service} ${lost.status}` }
  if (begun.includes(state)) return { state: 'good' }
  if (pending.includes(state)) return { state: 'pending', status }
  if (stopped.includes(state)) return { state: 'stopped', status }
  if (state === 'validatefailed') {
    const invalid = services.find(each => each.status.toLowerCase() !== 'valid')
    // One user fails the whole job; the others of it are not to blame, but they wait with it.
    return invalid ? { state: 'refused', code: invalid.errors[0]?.code ?? invalid.status } : { state: 'pending', status }
  }
  if (state !== 'validatepassed') return { state: 'unknown', status }
  const at = updated === null ? Number.NaN : Date.parse(updated)
  if (updated === null || Number.isNaN(at)) return { state: 'unknown', status: `${status}, at an unknown time` }
  return now - at > validFor ? { state: 'old', at: updated } : { state: 'good' }
}
