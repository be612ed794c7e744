import { syncScope } from '../../facts/testing-identity.ts'
import { proveCheck } from '../testing.ts'
import { sampleUser, sourceId } from '../testing-samples.ts'
import checkSyncScope from './sync-scope.ts'

const ada = sourceId('ada')
const job = { id: 'job', servicePrincipalId: 'sync', assigned: 5 }
const second = { id: 'job-2', servicePrincipalId: 'sync-2', assigned: 2 }

proveCheck(checkSyncScope, {
  pass: [
    { name: 'assigned', facts: { 'source.syncScope': syncScope([ada]) } },
    { name: 'assigned to both jobs', facts: { 'source.syncScope': { jobs: [job, second], users: { [ada]: ['sync', 'sync-2'] } } } },
  ],
  fail: [
    { name: 'only others are assigned', message: 'outside', facts: { 'source.syncScope': syncScope([sourceId('bea')]) } },
    { name: 'in no scope of two jobs', message: 'outside', facts: { 'source.syncScope': syncScope([], { jobs: [job, second] }) } },
    { name: 'no job at all', message: 'no-job', facts: { 'source.syncScope': { jobs: [], users: {} } } },
  ],
  undecided: [
    {
      name: 'the job has no assignments',
      reason: /nobody or everybody/,
      facts: { 'source.syncScope': syncScope([], { jobs: [{ ...job, assigned: 0 }] }) },
    },
    {
      name: 'in the scope of one of two jobs',
      reason: /1 of 2 provisioning jobs/,
      facts: { 'source.syncScope': syncScope([ada], { jobs: [job, second] }) },
    },
    {
      name: 'the account is unknown',
      users: [sampleUser('ada', { source: { side: 'source', upn: 'ada@source.example', objectId: undefined } })],
      facts: { 'source.syncScope': syncScope([ada]) },
    },
  ],
})
