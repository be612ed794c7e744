import type { MigrationUserRow } from '../../facts/migration-users.ts'
import type { TaskOfJob } from '../../facts/migration-tasks.ts'
import { recipient } from '../../facts/testing.ts'
import { migrationTask, migrationUser, taskOfJob } from '../../facts/testing-mail.ts'
import { proveCheck } from '../testing.ts'
import { targetId } from '../testing-samples.ts'
import moveCompleted from './move-completed.ts'

const facts = (jobs: readonly TaskOfJob[], users: readonly MigrationUserRow[] = []) => ({
  'target.migrationTasks': jobs.length === 0 ? [] : [migrationTask(targetId('ada'), ...jobs)],
  'target.migrationUsers': users,
  'target.recipients': [recipient(targetId('ada'), { primarySmtp: 'ada@target.example', proxies: ['smtp:ada@target.example'] })],
})
const failed = [
  { service: 'Exchange', status: 'failed', message: 'The retry limit was reached.', errors: [{ code: 'EXCH-15', message: 'x' }] },
]
const standalone = { tooling: 'standalone' as const }
const completed = { status: 'Completed' }

proveCheck(moveCompleted, {
  pass: [
    { name: 'completed in the own job', gate: 'close', facts: facts([taskOfJob('completed')]) },
    {
      name: 'completed in the own batch',
      gate: 'close',
      settings: standalone,
      facts: facts([], [migrationUser('ada@target.example', completed)]),
    },
    {
      name: 'a few items left out, within the tolerance of the service',
      settings: standalone,
      facts: facts([], [migrationUser('ada@target.example', { ...completed, skipped: 3, consistency: 'Good' })]),
    },
    {
      name: 'no score stated, and nothing left out',
      settings: standalone,
      facts: facts([], [migrationUser('ada@target.example', { ...completed, skipped: 0, consistency: null })]),
    },
    {
      name: 'no score stated of a batch that the orchestrator made',
      facts: facts([taskOfJob('completed')], [migrationUser('ada@target.example', { ...completed, skipped: null, consistency: null })]),
    },
  ],
  fail: [
    {
      name: 'failed',
      message: 'not-completed',
      found: /is failed in 'wavegate-wave-1-batch-1': The retry limit was reached\.$/,
      facts: facts([taskOfJob('x', { services: failed })]),
    },
    { name: 'still finalizing', message: 'not-completed', found: /no reason given/, facts: facts([taskOfJob('finalizing')]) },
    { name: 'a status that is not known', message: 'not-completed', facts: facts([taskOfJob('someday')]) },
    { name: 'synced only', message: 'not-completed', settings: standalone, facts: facts([], [migrationUser('ada@target.example')]) },
    {
      name: 'items left out that somebody must look at',
      message: 'left-out',
      found: /left out 12 items; .* Investigate/,
      settings: standalone,
      facts: facts([], [migrationUser('ada@target.example', { ...completed, skipped: 12, consistency: 'Investigate' })]),
    },
    {
      name: 'the same in the batch that the orchestrator made',
      message: 'left-out',
      facts: facts([taskOfJob('completed')], [migrationUser('ada@target.example', { ...completed, skipped: null, consistency: 'Poor' })]),
    },
  ],
  undecided: [
    { name: 'no job names the user', reason: /job of the orchestrator/, facts: facts([]) },
    { name: 'no batch names the user', reason: /Exchange batch says/, settings: standalone, facts: facts([taskOfJob('completed')]) },
    {
      name: 'standalone tooling, and neither a score nor a count is stated',
      reason: /does not score the move of ada@source\.example in 'wavegate-wave-1-batch-1'/,
      settings: standalone,
      facts: facts([], [migrationUser('ada@target.example', { ...completed, skipped: null, consistency: null })]),
    },
    {
      name: 'standalone tooling, and items left out without a score',
      settings: standalone,
      facts: facts([], [migrationUser('ada@target.example', { ...completed, skipped: 3, consistency: null })]),
    },
    { name: 'no target recipient', facts: { ...facts([taskOfJob('completed')]), 'target.recipients': [] } },
  ],
  notApplicable: [{ name: 'mailboxes do not move', settings: { workloads: ['onedrive'] }, facts: facts([]) }],
})
