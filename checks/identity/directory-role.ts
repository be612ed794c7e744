import { directoryRoleName } from '../../data/service-apps/directory-roles.ts'
import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'directory-role',
  title: 'The target account holds no directory role',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['4.1'], tests: ['TC-18'] },
  needs: ['target.users', 'target.directoryRoles'],
  messages: {
    direct: {
      found:
        'The target account {upn} holds {count} directory {count|role|roles} ({count||e.g. }{role}), so that the service does not convert it.',
      fix: 'Take the directory {count|role|roles} from {upn} until it is converted; give an administrator a separate account.',
    },
    group: {
      found: 'The target account {upn} holds the directory role {role} through the group {group}.',
      fix: 'Take {upn} out of the group {group} until it is converted.',
    },
  },
  side: 'target',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: [
    'https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal',
    'https://learn.microsoft.com/en-us/entra/identity/role-based-access-control/groups-concept',
  ],
  judge(user, facts, verdict) {
    const { upn } = user.target
    const { id } = facts['target.users'].row(user.target)
    const { roles = [] } = facts['target.directoryRoles'].find(id) ?? {}
    const own = roles.filter(({ group }) => group === null)
    if (own[0] !== undefined) return verdict.fail('direct', { upn, count: own.length, role: directoryRoleName(own[0].definitionId) })
    const [through] = roles
    if (through !== undefined)
      return verdict.fail('group', { upn, group: through.group ?? '', role: directoryRoleName(through.definitionId) })
    return verdict.pass()
  },
})
