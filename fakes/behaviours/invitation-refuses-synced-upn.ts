import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'invitation-refuses-synced-upn',
  claim:
    'An internal account on which directory synchronization writes onPremisesUserPrincipalName cannot be invited to B2B collaboration.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/external-id/invite-internal-users',
  on: 'account.invitation-asked',
  happen(_world, { account, resetRedemption, objections }) {
    if (resetRedemption || !account || account.onPremisesUserPrincipalName === null) return
    const message = 'The invited user has onPremisesUserPrincipalName set and cannot be invited to B2B collaboration.'
    objections.push({ code: 'BadRequest', message })
  },
})
