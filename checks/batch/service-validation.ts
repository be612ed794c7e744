import { defineCheck } from '../define.ts'
import { listed } from './rule-listed.ts'
import { validationOf } from './rule-validation.ts'

export default defineCheck({
  id: 'service-validation',
  title: 'The orchestrator has validated the batch, not longer than seven days ago',
  scope: 'batch',
  severity: 'blocker',
  waivable: true,
  guards: ['cutover'],
  covers: { setup: ['3.1'], limitations: ['L.1'] },
  when: ['orchestrator'],
  needs: ['target.migrationTasks'],
  messages: {
    missing: {
      found: 'No job of the orchestrator names {count} {count|user|users} of {batch}: {users}.',
      fix: 'Submit {count|this user, or take it|these users, or take them} out of {batch}: {users}.',
    },
    refused: {
      found: 'The orchestrator did not validate {batch}: {errors}.',
      fix: 'Remove the causes, or cancel these users in the job, and validate the job again: {errors}.',
    },
    stopped: {
      found: 'The job of {batch} will not move {count} of its users by itself ({status}).',
      fix: 'Look at the errors of the job, remove their cause, and migrate it again or submit {batch} anew.',
    },
    pending: {
      found: 'The orchestrator has not validated {batch} yet: its job is {status}.',
      fix: 'Validate the job of {batch} and wait for its end.',
    },
    old: {
      found: 'The orchestrator validated {batch} at {at}, which is longer than seven days ago, and the migration was not started.',
      fix: 'Validate the job of {batch} again, then start the migration within seven days.',
    },
  },
  side: 'target',
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/crosstenantmigrationjob-migrate',
    'https://learn.microsoft.com/en-us/graph/api/resources/crosstenant-migration-api-overview',
  ],
  judge(batch, facts, verdict, { asOf }) {
    const found = batch.users.map(user => ({ user: user.key, job: facts['target.migrationTasks'].find(user.target)?.jobs[0] }))
    const missing = found.filter(({ job }) => job === undefined).map(({ user }) => user)
    if (missing.length > 0) return verdict.fail('missing', { count: missing.length, batch: batch.id, users: listed(missing) })
    const states = found.flatMap(({ user, job }) => (job ? [{ user, ...validationOf(job, Date.parse(asOf)) }] : []))
    const refused = states.flatMap(one => (one.state === 'refused' ? [`${one.user} (${one.code})`] : []))
    if (refused.length > 0) return verdict.fail('refused', { batch: batch.id, errors: listed(refused) })
    const stopped = states.flatMap(one => (one.state === 'stopped' ? [one.status] : []))
    if (stopped[0] !== undefined) return verdict.fail('stopped', { batch: batch.id, count: stopped.length, status: stopped[0] })
    for (const one of states) {
      if (one.state === 'pending') return verdict.fail('pending', { batch: batch.id, status: one.status })
      if (one.state === 'old') return verdict.fail('old', { batch: batch.id, at: one.at })
      if (one.state === 'unknown')
        return verdict.undecided(`the job of ${one.user} is ${one.status}, which says nothing about its validation`)
    }
    return verdict.pass()
  },
})
