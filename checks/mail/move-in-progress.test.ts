import type { MoveRequestRow } from '../../facts/move-requests.ts'
import type { MigrationUserRow } from '../../facts/migration-users.ts'
import type { TaskOfJob } from '../../facts/migration-tasks.ts'
import type { Recipient } from '../../facts/recipients.ts'
import { recipient } from '../../facts/testing.ts'
import { migrationTask, migrationUser, taskOfJob } from '../../facts/testing-mail.ts'
import { proveCheck } from '../testing.ts'
import { sourceId, targetId } from '../testing-samples.ts'
import moveInProgress from './move-in-progress.ts'

interface Found {
  readonly jobs?: readonly TaskOfJob[]
  readonly users?: readonly MigrationUserRow[]
  readonly source?: Partial<Recipient>
  readonly requests?: MoveRequestRow['requests']
}
const guid = '11111111-1111-4111-8111-111111111111'
const facts = ({ jobs = [], users = [], source = {}, requests = [] }: Found = {}) => ({
  'target.migrationTasks': jobs.length === 0 ? [] : [migrationTask(targetId('ada'), ...jobs)],
  'target.migrationUsers': users,
  'source.moveRequests': [],
  'target.moveRequests': requests.length === 0 ? [] : [{ exchangeGuid: guid, requests }],
  'source.recipients': [recipient(sourceId('ada'), source)],
  'target.recipients': [
    recipient(targetId('ada'), {
      type: 'MailUser',
      primarySmtp: 'ada@target.example',
      proxies: ['smtp:ada@target.example', 'smtp:a.byron@target.example'],
    }),
  ],
})
const moving = { moveStatus: 'InProgress', moveBatch: 'MigrationService:orphan' }
const cancelled = [{ service: 'Exchange', status: 'cancelled', message: '', errors: [] }]

proveCheck(moveInProgress, {
  pass: [
    { name: 'nothing anywhere', facts: facts() },
    { name: 'the own job and the move that it runs', gate: 'cutover', facts: facts({ jobs: [taskOfJob('synced')], source: moving }) },
    {
      name: 'the own Exchange batch and its move',
      gate: 'cutover',
      settings: { tooling: 'standalone' },
      facts: facts({
        users: [migrationUser('ada@target.example')],
        source: { ...moving, moveBatch: 'MigrationService:wavegate-wave-1-batch-1' },
      }),
    },
    {
      name: 'an earlier job that was cancelled',
      facts: facts({ jobs: [taskOfJob('cancelled', { name: 'rehearsal', status: 'cancelled' })] }),
    },
    { name: 'a running job that cancelled the user', facts: facts({ jobs: [taskOfJob('x', { name: 'rehearsal', services: cancelled })] }) },
    { name: 'somebody else in another batch', facts: facts({ users: [migrationUser('bob@target.example', { batch: 'other' })] }) },
    { name: 'a move that ended', facts: facts({ requests: [{ status: 'Completed', batch: 'earlier' }] }) },
  ],
  fail: [
    {
      name: 'another job runs',
      message: 'in-job',
      found: /'earlier' \(inProgress\)/,
      facts: facts({ jobs: [taskOfJob('syncing', { name: 'earlier' })] }),
    },
    {
      name: 'another job beside the own one',
      message: 'in-job',
      gate: 'cutover',
      facts: facts({ jobs: [taskOfJob('synced'), taskOfJob('synced', { name: 'earlier' })] }),
    },
    {
      name: 'another job of a status that is not known',
      message: 'in-job',
      facts: facts({ jobs: [taskOfJob('x', { name: 'earlier', status: 'waiting' })] }),
    },
    {
      name: 'a stopped batch',
      message: 'in-batch',
      found: /\(Stopped\)/,
      facts: facts({ users: [migrationUser('ada@target.example', { batch: 'forgotten', status: 'Stopped' })] }),
    },
    {
      name: 'a batch under another address of the user',
      message: 'in-batch',
      facts: facts({ users: [migrationUser('a.byron@target.example', { batch: 'forgotten' })] }),
    },
    {
      name: 'an orphaned move of the mailbox',
      message: 'moving',
      found: /InProgress, 'MigrationService:orphan'/,
      facts: facts({ source: moving }),
    },
    { name: 'a move request that failed and was left', message: 'moving', facts: facts({ requests: [{ status: 'Failed', batch: '' }] }) },
  ],
  undecided: [
    { name: 'no target recipient', facts: { ...facts(), 'target.recipients': [] } },
    { name: 'no source recipient', facts: { ...facts(), 'source.recipients': [] } },
  ],
  notApplicable: [{ name: 'mailboxes do not move', settings: { workloads: ['onedrive'] }, facts: facts({ source: moving }) }],
})
