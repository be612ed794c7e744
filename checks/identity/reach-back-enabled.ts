import { defineCheck } from '../define.ts'
import { hasExternalIdentity } from './rule-identities.ts'

export default defineCheck({
  id: 'reach-back-enabled',
  title: 'The source account is linked to the target identity',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['close'],
  covers: { setup: ['4.2'], tests: ['TC-19'] },
  needs: ['source.users'],
  messages: {
    'not-invited': {
      found: 'The source account {upn} was never enabled for B2B, so that {target} does not reach it.',
      fix: 'Invite {target} into the existing account {upn}, without an invitation mail.',
    },
    pending: {
      found: 'The source account {upn} was enabled for B2B, but {target} has not redeemed it (state {state}).',
      fix: 'Turn on automatic redemption from the target into the source, and let {target} open an application of the source.',
    },
    'not-linked': {
      found: 'The source account {upn} counts as redeemed, but it is linked to no account of another Entra tenant.',
      fix: 'Reset the redemption of {upn} with {target} as its identity.',
    },
  },
  side: 'source',
  sources: [
    'https://learn.microsoft.com/en-us/entra/external-id/invite-internal-users',
    'https://learn.microsoft.com/en-us/entra/external-id/reset-redemption-status',
  ],
  judge(user, facts, verdict) {
    const { externalUserState: state, identities } = facts['source.users'].row(user.source)
    const data = { upn: user.source.upn, target: user.target.upn }
    const linked = hasExternalIdentity(identities)
    if (state === null)
      return linked
        ? verdict.undecided(`the directory states no invitation of ${data.upn}, yet shows a linked identity`)
        : verdict.fail('not-invited', data)
    if (state.toLowerCase() !== 'accepted') return verdict.fail('pending', { ...data, state })
    return linked ? verdict.pass() : verdict.fail('not-linked', data)
  },
})
