import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'directory-role',
  title: 'The target account holds no directory role',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['4.1'], tests: ['TC-18'] },
  needs: ['target.users', 'target.directoryRoles', 'target.accountAccess'],
  messages: {
    direct: {
      found: 'The target account {upn} holds directory roles ({count}, e.g. {role}), so that the service does not convert it.',
      fix: 'Take the directory roles from {upn} until it is converted; give an administrator a separate account.',
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
    if (roles[0] !== undefined) return verdict.fail('direct', { upn, count: roles.length, role: roles[0].definitionId })
    for (const group of facts['target.accountAccess'].row(user.target).groups) {
      const role = facts['target.directoryRoles'].find(group)?.roles[0]
      if (role !== undefined) return verdict.fail('group', { upn, group, role: role.definitionId })
    }
    return verdict.pass()
  },
})
