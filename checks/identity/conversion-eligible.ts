import { defineCheck } from '../define.ts'
import { hasExternalIdentity } from './rule-identities.ts'

export default defineCheck({
  id: 'conversion-eligible',
  title: 'The target account is in a state that the service converts',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['cutover'],
  covers: { setup: ['4.1'], limitations: ['L.2'] },
  needs: ['target.users'],
  messages: {
    internal: {
      found: 'The target account {upn} is internal already, and the service converts no internal account.',
      fix: 'If {upn} was converted ahead of time, judge it by the close gate; otherwise find out who made it and how.',
    },
    'not-invited': {
      found: 'The target account {upn} was made by {creation}, not by an invitation; the service does not convert it.',
      fix: 'Find out who made {upn} and how, and have cross-tenant synchronization provision the account instead.',
    },
    'never-redeemed': {
      found: 'The target account {upn} is a member whose invitation was never redeemed (state {state}); the service does not convert it.',
      fix: 'Have {upn} redeem the invitation; or set userType to Guest, which the service does convert, right before the conversion.',
    },
    'no-identity': {
      found:
        'The target account {upn} accepted its invitation but signs in with no account of another tenant; the service does not convert it.',
      fix: 'Reset the redemption of {upn} and have it redeemed with the source account.',
    },
  },
  side: 'target',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: ['https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal'],
  judge(user, facts, verdict) {
    const { upn } = user.target
    const { userType, creationType, externalUserState, identities } = facts['target.users'].row(user.target)
    if (creationType === null) return verdict.fail('internal', { upn })
    if (creationType.toLowerCase() !== 'invitation') return verdict.fail('not-invited', { upn, creation: creationType })
    if (userType === null) return verdict.undecided(`the directory does not state the user type of ${upn}`)
    if (userType.toLowerCase() === 'guest') return verdict.pass()
    if (externalUserState?.toLowerCase() !== 'accepted') return verdict.fail('never-redeemed', { upn, state: externalUserState ?? 'none' })
    return hasExternalIdentity(identities) ? verdict.pass() : verdict.fail('no-identity', { upn })
  },
})
