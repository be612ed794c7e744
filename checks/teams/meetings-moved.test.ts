import { jobTask, migrationTask } from '../../facts/testing-drives.ts'
import { proveCheck } from '../testing.ts'
import { targetId } from '../testing-samples.ts'
import meetingsMoved from './meetings-moved.ts'

const gate = 'close'
const facts = (status: string, code = '') => ({
  'target.migrationTasks': [
    migrationTask(
      targetId('ada'),
      jobTask({ services: [{ service: 'Meeting', status, message: '', errors: code === '' ? [] : [{ code, message: '' }] }] }),
    ),
  ],
})

proveCheck(meetingsMoved, {
  pass: [{ name: 'completed', gate, facts: facts('Completed') }],
  fail: [
    { name: 'failed', message: 'failed', found: /failed \(MMS-011\)/, gate, facts: facts('failed', 'MMS-011') },
    { name: 'cancelled', message: 'failed', found: /no code/, gate, facts: facts('cancelled') },
  ],
  notApplicable: [{ name: 'meetings do not move', gate, facts: facts('failed'), settings: { workloads: ['mailbox', 'teams'] } }],
  undecided: [
    { name: 'under way', gate, facts: facts('inProgress') },
    { name: 'no job names the user', gate, facts: { 'target.migrationTasks': [] } },
  ],
})
