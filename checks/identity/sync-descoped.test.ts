import { account } from '../../facts/testing.ts'
import { syncScope } from '../../facts/testing-identity.ts'
import { proveCheck } from '../testing.ts'
import { sampleUser, sourceId, targetId } from '../testing-samples.ts'
import syncDescoped from './sync-descoped.ts'

const ada = sourceId('ada')
const accounts = { 'target.users': [account(targetId('ada'))] }
const job = { id: 'job', servicePrincipalId: 'sync', assigned: 5 }

proveCheck(syncDescoped, {
  pass: [
    { name: 'out of scope', gate: 'close', facts: { ...accounts, 'source.syncScope': syncScope([sourceId('bea')]) } },
    { name: 'there is no job any more', gate: 'close', facts: { ...accounts, 'source.syncScope': { jobs: [], users: {} } } },
  ],
  fail: [
    { name: 'still assigned', message: 'in-scope', facts: { ...accounts, 'source.syncScope': syncScope([ada]) } },
    {
      name: 'out of scope and deleted',
      message: 'deleted',
      found: /no account ada@target\.example/,
      facts: { 'target.users': [account(targetId('bea'))], 'source.syncScope': syncScope([]) },
    },
  ],
  undecided: [
    {
      name: 'in the scope of one of two jobs',
      reason: /1 of 2/,
      facts: { ...accounts, 'source.syncScope': syncScope([ada], { jobs: [job, { ...job, servicePrincipalId: 'other' }] }) },
    },
    {
      name: 'the source account is unknown',
      users: [sampleUser('ada', { source: { side: 'source', upn: 'ada@source.example', objectId: undefined } })],
      facts: { ...accounts, 'source.syncScope': syncScope([]) },
    },
  ],
})
