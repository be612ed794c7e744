import { isFederated } from './transitions/identities.ts'
import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'invitation-refuses-external',
  claim: 'An external account is invited again only to reset its redemption, and only an external account has a redemption to reset.',
  evidence: 'assumed',
  source: 'https://learn.microsoft.com/en-us/entra/external-id/reset-redemption-status',
  on: 'account.invitation-asked',
  happen(_world, { account, resetRedemption, objections }) {
    if (!account) return
    const isExternal = account.creationType === 'Invitation' || account.externalUserState === 'Accepted' || isFederated(account)
    if (isExternal === resetRedemption) return
    const message = resetRedemption
      ? 'The redemption status of an internal user cannot be reset.'
      : 'The invited user already exists in the directory as an external user.'
    objections.push({ code: 'BadRequest', message })
  },
})
