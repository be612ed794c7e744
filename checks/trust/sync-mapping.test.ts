import { synchronizationJob } from '../../facts/testing-trust.ts'
import { proveCheck } from '../testing.ts'
import check from './sync-mapping.ts'

const mapping = (target: string, expression: string, type = 'Constant') => ({ target, type, expression })
const member = mapping('userType', '"Member"')
const shown = mapping('showInAddressList', 'True')
const guests = synchronizationJob({ id: 'Azure2Azure.2', mappings: [mapping('userType', '"Guest"'), shown] })
const facts = (...jobs: ReturnType<typeof synchronizationJob>[]) => ({ 'source.synchronizationJobs': jobs })

proveCheck(check, {
  pass: [
    { name: 'it makes members who are shown', facts: facts(synchronizationJob()) },
    { name: 'every job does', facts: facts(synchronizationJob(), synchronizationJob({ id: 'Azure2Azure.3', mappings: [shown, member] })) },
  ],
  fail: [
    { name: 'it makes guests', message: 'wrong', found: /userType of .* with guest instead of member/, facts: facts(guests) },
    {
      name: 'it hides them',
      message: 'wrong',
      found: /showInAddressList .* with false/,
      facts: facts(synchronizationJob({ mappings: [member, mapping('showInAddressList', '"false"')] })),
    },
    { name: 'there is no job', message: 'none', facts: facts() },
  ],
  undecided: [
    { name: 'one of several jobs makes guests', reason: /which of them serves the target/, facts: facts(synchronizationJob(), guests) },
    { name: 'it maps no user type', reason: /maps no userType/, facts: facts(synchronizationJob({ mappings: [shown] })) },
    {
      name: 'it computes the user type',
      reason: /computes userType/,
      facts: facts(synchronizationJob({ mappings: [mapping('userType', 'Switch([x])', 'Function'), shown] })),
    },
  ],
})
