import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'converted-account-not-invited',
  claim: 'An account that was converted from external to internal before cannot be invited again: the service answers 412.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal',
  on: 'account.invitation-asked',
  happen(_world, { account, resetRedemption, objections }) {
    if (resetRedemption || !account || account.convertedToInternalUserDateTime === null) return
    objections.push({
      status: 412,
      code: 'PreconditionFailed',
      message: 'The user state of the invited user is neither accepted nor pending: the user was converted to internal before.',
    })
  },
})
