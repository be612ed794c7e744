import { defineCheck } from '../define.ts'
import { hasExternalIdentity } from './rule-identities.ts'

export default defineCheck({
  id: 'soft-match',
  title: 'No external account relies on being matched by its address',
  scope: 'user',
  severity: 'warning',
  waivable: true,
  guards: ['prestage'],
  covers: { setup: ['2.4'], limitations: ['L.16'] },
  when: ['hybrid-target'],
  needs: ['target.users'],
  messages: {
    relies: {
      found: 'The target account {upn} is external and has no immutable id: its on-premises account would not be matched by address.',
      fix: 'Set the immutable id of {upn} before its on-premises account comes into scope, or keep that account out until {upn} is converted.',
    },
  },
  side: 'target',
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'immutable-id', failing: ['missing'] },
  ],
  sources: ['https://learn.microsoft.com/en-us/entra/identity/hybrid/connect/tshoot-connect-sync-errors'],
  judge(user, facts, verdict, { settings }) {
    const { upn } = user.target
    if (settings.decisions.hybridTiming === 'after')
      return verdict.notApplicable('accounts are joined after they were converted, when matching by address works')
    const { identities, creationType, onPremisesImmutableId: anchor, onPremisesSyncEnabled } = facts['target.users'].row(user.target)
    if (onPremisesSyncEnabled === true || (anchor !== null && anchor !== '')) return verdict.pass()
    const external = hasExternalIdentity(identities) || creationType?.toLowerCase() === 'invitation'
    return external ? verdict.fail('relies', { upn }) : verdict.pass()
  },
})
