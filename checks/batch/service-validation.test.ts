import { jobTask, migrationTask } from '../../facts/testing-drives.ts'
import type { TaskOfJob } from '../../facts/migration-tasks.ts'
import { proveCheck } from '../testing.ts'
import { sampleUser, targetId } from '../testing-samples.ts'
import serviceValidation from './service-validation.ts'

const services = (status: string, code = '') => [
  { service: 'Exchange', status, message: '', errors: code === '' ? [] : [{ code, message: 'No.' }] },
]
const job = (status: string, changed: Partial<TaskOfJob> = {}) => jobTask({ status, services: services('valid'), ...changed })
const facts = (...jobs: TaskOfJob[]) => ({ 'target.migrationTasks': [migrationTask(targetId('ada'), ...jobs)] })
const gate = 'cutover'

proveCheck(serviceValidation, {
  pass: [
    { name: 'validated yesterday', gate, facts: facts(job('validatePassed')) },
    { name: 'migrating', gate, facts: facts(job('inProgress', { services: services('synced') })) },
    { name: 'an earlier job was cancelled', gate, facts: facts(job('validatePassed'), job('cancelled')) },
  ],
  fail: [
    {
      name: 'no job names the user',
      message: 'missing',
      found: /1 user of batch-1: ada@source\.example/,
      gate,
      facts: { 'target.migrationTasks': [] },
    },
    { name: 'validated nine days ago', message: 'old', gate, facts: facts(job('validatePassed', { updated: '2026-02-20T20:00:00Z' })) },
    {
      name: 'refused',
      message: 'refused',
      found: /ada@source\.example \(EXCH-08\)/,
      gate,
      facts: facts(job('validateFailed', { services: services('invalid', 'EXCH-08') })),
    },
    { name: 'another user of the job was refused', message: 'pending', found: /validateFailed/, gate, facts: facts(job('validateFailed')) },
    { name: 'under validation', message: 'pending', gate, facts: facts(job('validateInProgress')) },
    { name: 'the newest job was cancelled', message: 'stopped', gate, facts: facts(job('cancelled'), job('validatePassed')) },
    {
      name: 'one of two users is not in the job',
      message: 'missing',
      gate,
      facts: facts(job('inProgress')),
      users: [sampleUser('ada'), sampleUser('bea')],
    },
  ],
  notApplicable: [{ name: 'standalone tooling', gate, settings: { tooling: 'standalone' }, facts: facts() }],
  undecided: [{ name: 'a state that nobody knows', reason: /adminActionRequired/, gate, facts: facts(job('adminActionRequired')) }],
})
