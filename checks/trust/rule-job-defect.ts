import { counted } from '../../domain/counted.ts'
import type { SynchronizationJob } from '../../facts/synchronization-jobs.ts'

/** What is wrong with a provisioning job, as the end of a sentence; `unclear` when the service's words are not known. */
export type JobState = { readonly state: 'runs' } | { readonly state: 'broken' | 'unclear'; readonly reason: string }

const idle: readonly string[] = ['notconfigured', 'notrun', 'paused', 'disabled']
const hour = 3_600_000

/** States: https://learn.microsoft.com/en-us/graph/api/resources/synchronization-synchronizationstatus */
export function jobState(job: SynchronizationJob, maxAgeHours: number, asOf: string): JobState {
  const broken = (reason: string): JobState => ({ state: 'broken', reason })
  const code = job.statusCode.toLowerCase()
  const schedule = job.scheduleState.toLowerCase()
  if (code === 'quarantine' || job.quarantineReason !== null)
    return broken(`is in quarantine (${job.quarantineReason ?? 'no reason stated'})`)
  if (idle.includes(schedule)) return broken(`has the schedule '${job.scheduleState}'`)
  if (idle.includes(code)) return broken(`has the status '${job.statusCode}'`)
  if (code !== 'active' || schedule !== 'active')
    return { state: 'unclear', reason: `has the unknown state '${job.scheduleState}', '${job.statusCode}'` }
  if (job.lastSuccess === null) return broken('has never succeeded')
  const age = (Date.parse(asOf) - Date.parse(job.lastSuccess)) / hour
  if (Number.isNaN(age)) return { state: 'unclear', reason: `succeeded at '${job.lastSuccess}', which is no time` }
  return age > maxAgeHours
    ? broken(`last succeeded ${counted(Math.floor(age), 'hour', 'hours')} ago (at most ${maxAgeHours})`)
    : { state: 'runs' }
}
