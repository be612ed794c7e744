import type { Account } from '../tenant/account.ts'
import { defineBehaviour } from './define.ts'

/** Redeemed with a sign-in other than the UPN, or still a guest. */
function isEligible(account: Account): boolean {
  const external = account.creationType === 'Invitation' || account.externalUserState !== null
  const linked = account.externalUserState === 'Accepted' && account.identities.some(each => each.signInType !== 'userPrincipalName')
  return external && (linked || account.userType === 'Guest')
}

export default defineBehaviour({
  id: 'conversion-refuses-internal',
  claim:
    'Only an account with a sign-in outside the tenant is converted to an internal one (that a guest who never redeemed counts as one, and a member who never did not, is assumed).',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal',
  on: 'account.conversion-asked',
  happen(_world, { account, objections }) {
    if (isEligible(account)) return
    objections.push({ code: 'badRequest', message: 'The user is already internal or is not eligible for conversion.' })
  },
})
