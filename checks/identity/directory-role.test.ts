import { account } from '../../facts/testing.ts'
import { access } from '../../facts/testing-identity.ts'
import { proveCheck } from '../testing.ts'
import { targetId } from '../testing-samples.ts'
import directoryRole from './directory-role.ts'

const ada = targetId('ada')
const role = { definitionId: 'fe930be7-5e62-47db-91af-98c3a49a38b1', scope: '/' }
const facts = (...holders: readonly string[]) => ({
  'target.users': [account(ada)],
  'target.directoryRoles': holders.map(principalId => ({ principalId, roles: [role, { ...role, definitionId: 'second' }] })),
  'target.accountAccess': [access(ada, { groups: ['project', 'helpdesk'] })],
})

proveCheck(directoryRole, {
  pass: [
    { name: 'nobody holds any', facts: facts() },
    { name: 'others hold roles', gate: 'cutover', facts: facts(targetId('bea'), 'other-group') },
  ],
  fail: [
    { name: 'assigned to the account', message: 'direct', found: /holds directory roles \(2, e\.g\. fe930be7/, facts: facts(ada) },
    { name: 'through a group', message: 'group', found: /through the group helpdesk/, facts: facts('helpdesk') },
  ],
  undecided: [
    { name: 'its groups are not known', facts: { ...facts(), 'target.accountAccess': [] } },
    { name: 'the account was not found', facts: { ...facts(), 'target.users': [] } },
  ],
})
