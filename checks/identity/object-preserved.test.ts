import { account, license } from '../../facts/testing.ts'
import { access } from '../../facts/testing-identity.ts'
import type { AccountAccess } from '../../facts/account-access.ts'
import type { AccountRow } from '../../facts/users.ts'
import { proveCheck } from '../testing.ts'
import { sampleSettings, targetId } from '../testing-samples.ts'
import objectPreserved from './object-preserved.ts'

const ada = targetId('ada')
const staging = sampleSettings.target.stagingLicenseGroup ?? ''
const app = { resourceId: 'erp', resource: 'ERP', roleId: 'user' }
const was = { groups: ['project', staging, 'workloads'], apps: [app] }
const facts = (
  now: Partial<AccountAccess>,
  before: readonly AccountRow[] = [account(ada, { licenses: [license('e5', { groupId: 'workloads' })] })],
) => ({
  'target.users': [account(ada)],
  'target.accountBaseline': before,
  'target.accountAccess': [access(ada, now)],
  'target.accessBaseline': [access(ada, was)],
})

proveCheck(objectPreserved, {
  pass: [
    { name: 'all the same', gate: 'close', facts: facts(was) },
    { name: 'it left its license groups and joined others', gate: 'close', facts: facts({ groups: ['full', 'project'], apps: [app] }) },
  ],
  fail: [
    { name: 'a group is gone', message: 'group', found: /1 group .*: project/, facts: facts({ groups: [staging], apps: [app] }) },
    { name: 'an application is gone', message: 'app', found: /ERP/, facts: facts({ groups: ['project'] }) },
    {
      name: 'it is another object now',
      message: 'replaced',
      found: /object id old-id before/,
      facts: facts(was, [account('old-id', { userPrincipalName: 'Ada@target.example' })]),
    },
  ],
  undecided: [
    { name: 'the earlier run did not know the user', reason: /from before cutover/, facts: facts(was, []) },
    { name: 'its groups were not read before', facts: { ...facts(was), 'target.accessBaseline': [] } },
    { name: 'its groups were not read now', facts: { ...facts(was), 'target.accountAccess': [] } },
  ],
})
