import { sidesOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'directory-role',
  title: 'The target account holds a directory role',
  gate: 'prestage',
  checks: ['directory-role'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal',
  apply(world, pair) {
    const { target } = sidesOf(world, pair)
    target.account.directoryRoles.push('fe930be7-5e62-47db-91af-98c3a49a38b1')
  },
})
