import { defineCheck } from '../define.ts'
import { hasExternalIdentity } from './rule-identities.ts'

export default defineCheck({
  id: 'external-member',
  title: 'The target account is an external member linked to the source account',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage'],
  covers: { setup: ['2.1'], tests: ['TC-01'] },
  needs: ['target.users'],
  messages: {
    guest: {
      found: 'The target account {upn} is an external {type}, not a member.',
      fix: 'Map userType to the constant Member in cross-tenant synchronization, or set it to Member on {upn}.',
    },
    'not-invited': {
      found: 'The target account {upn} was not created by an invitation (creationType {creation}), so it is no external member.',
      fix: 'Provision the account by cross-tenant synchronization; if {upn} has been converted already, go on with the gates after cutover.',
    },
    pending: {
      found: 'The invitation of the target account {upn} is not accepted (state {state}).',
      fix: 'Turn on automatic redemption on both sides and provision {upn} again, or let the user accept the invitation.',
    },
    'no-identity': {
      found: 'The target account {upn} is not linked to an account of another Entra tenant.',
      fix: 'Reset the redemption of {upn} with the source account as its identity, and have it redeemed.',
    },
  },
  side: 'target',
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'automatic-redemption', explains: ['pending'] },
  ],
  sources: [
    'https://learn.microsoft.com/en-us/entra/identity/multi-tenant-organizations/cross-tenant-synchronization-overview',
    'https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal',
  ],
  judge(user, facts, verdict) {
    const { userType, creationType, externalUserState, identities } = facts['target.users'].row(user.target)
    const upn = user.target.upn
    if (userType === null) return verdict.undecided(`the directory does not state the user type of ${upn}`)
    if (userType.toLowerCase() !== 'member') return verdict.fail('guest', { upn, type: userType.toLowerCase() })
    if (creationType?.toLowerCase() !== 'invitation') return verdict.fail('not-invited', { upn, creation: creationType ?? 'none' })
    if (externalUserState?.toLowerCase() !== 'accepted') return verdict.fail('pending', { upn, state: externalUserState ?? 'none' })
    return hasExternalIdentity(identities) ? verdict.pass() : verdict.fail('no-identity', { upn })
  },
})
