import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'conversion-refuses-role-holder',
  claim: 'An account that holds a directory role is not converted to an internal one.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal',
  on: 'account.conversion-asked',
  happen(_world, { account, objections }) {
    if (account.directoryRoles.length === 0) return
    objections.push({ code: 'badRequest', message: 'A user with a directory role cannot be converted.' })
  },
})
