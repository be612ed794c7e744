import { account } from '../../facts/testing.ts'
import { proveCheck } from '../testing.ts'
import { targetId } from '../testing-samples.ts'
import directoryRole from './directory-role.ts'

const ada = targetId('ada')
const role = { definitionId: 'fe930be7-5e62-47db-91af-98c3a49a38b1', scope: '/', group: null }
const through = { ...role, group: 'helpdesk' }
const facts = (
  holder?: string,
  roles: { definitionId: string; scope: string; group: string | null }[] = [role, { ...role, definitionId: 'second' }, through],
) => ({
  'target.users': [account(ada)],
  'target.directoryRoles': [{ principalId: 'helpdesk', roles: [role] }, ...(holder === undefined ? [] : [{ principalId: holder, roles }])],
})

proveCheck(directoryRole, {
  pass: [
    { name: 'nobody holds any', facts: facts() },
    { name: 'others hold roles', gate: 'cutover', facts: facts(targetId('bea')) },
  ],
  fail: [
    {
      name: 'assigned to the account',
      message: 'direct',
      found: /holds 2 directory roles \(e\.g\. User Administrator\)/,
      facts: facts(ada),
    },
    { name: 'through a group', message: 'group', found: /through the group helpdesk/, facts: facts(ada, [through]) },
  ],
  undecided: [{ name: 'the account was not found', facts: { ...facts(), 'target.users': [] } }],
})
