import { jobTask, migrationTask } from '../../facts/testing-drives.ts'
import { proveCheck } from '../testing.ts'
import { targetId } from '../testing-samples.ts'
import chatsMoved from './chats-moved.ts'

const gate = 'close'
const facts = (status: string, message = '', code = '') => ({
  'target.migrationTasks': [
    migrationTask(
      targetId('ada'),
      jobTask({ services: [{ service: 'Teams', status, message, errors: code === '' ? [] : [{ code, message: '' }] }] }),
    ),
  ],
})

proveCheck(chatsMoved, {
  pass: [
    { name: 'all of them', gate, facts: facts('completed', '10/10 (100%) messages and 3/3 (100%) threads were migrated.') },
    {
      name: 'just as many as the service demands',
      gate,
      facts: facts('Completed', '80/100 (80%) messages and 9/10 (90%) threads were migrated.'),
    },
    { name: 'completed without a count', gate, facts: facts('completed') },
  ],
  fail: [
    {
      name: 'failed with its share',
      message: 'failed',
      found: /CTTM-001.*61\.2 % of messages, 66\.6 % of threads/,
      gate,
      facts: facts('failed', '612/1000 (61.2%) messages and 40/60 (66.7%) threads', 'CTTM-001'),
    },
    { name: 'failed without a word', message: 'failed', found: /no code.*does not say/, gate, facts: facts('failed') },
    { name: 'cancelled', message: 'failed', gate, facts: facts('cancelled') },
    {
      name: 'called completed with too few messages',
      message: 'share',
      gate,
      facts: facts('completed', '79/100 (99%) messages and 10/10 (100%) threads'),
    },
    {
      name: 'called completed with too few threads',
      message: 'share',
      gate,
      facts: facts('completed', '100/100 (100%) messages and 8/10 (80%) threads'),
    },
  ],
  notApplicable: [
    { name: 'chats do not move', gate, facts: facts('failed'), settings: { workloads: ['mailbox'] } },
    { name: 'standalone tooling moves none', gate, facts: facts('failed'), settings: { tooling: 'standalone' } },
  ],
  undecided: [
    { name: 'under way', reason: /inProgress/, gate, facts: facts('inProgress') },
    { name: 'no job names the user', gate, facts: { 'target.migrationTasks': [] } },
    { name: 'a state that nobody knows', gate, facts: facts('forceComplete') },
  ],
})
