import { defineCheck } from '../define.ts'
import { immutableIdOf } from './rule-immutable-id.ts'

export default defineCheck({
  id: 'immutable-id',
  title: 'The immutable id of the target account is that of its on-premises account',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['2.4', 'D.1'], tests: ['TC-24'] },
  when: ['hybrid-target'],
  needs: ['target.users'],
  messages: {
    missing: {
      found: 'The target account {upn} has no immutable id; its on-premises account makes it {wanted}.',
      fix: 'Set onPremisesImmutableId of {upn} to {wanted} while the on-premises account is outside the synchronization scope.',
    },
    differs: {
      found: 'The target account {upn} has the immutable id {found}, but its on-premises account makes it {wanted}.',
      fix: 'Set onPremisesImmutableId of {upn} to {wanted}, or correct the on-premises GUID in the identity map.',
    },
  },
  side: 'target',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: [
    'https://learn.microsoft.com/en-us/entra/identity/hybrid/connect/plan-connect-design-concepts',
    'https://learn.microsoft.com/en-us/entra/identity/hybrid/connect/tshoot-connect-sync-errors',
  ],
  judge(user, facts, verdict, { settings }) {
    const { upn } = user.target
    if (settings.decisions.hybridTiming === 'after')
      return verdict.notApplicable('accounts are joined to their on-premises accounts after the migration; hard-match looks then')
    const found = facts['target.users'].row(user.target).onPremisesImmutableId
    if (user.adGuid === undefined) return verdict.undecided(`the identity map names no on-premises GUID (adGuid) for ${upn}`)
    const wanted = immutableIdOf(user.adGuid)
    if (wanted === undefined) return verdict.undecided(`the on-premises GUID '${user.adGuid}' of ${upn} is no GUID`)
    if (found === null || found === '') return verdict.fail('missing', { upn, wanted })
    return found === wanted ? verdict.pass() : verdict.fail('differs', { upn, found, wanted })
  },
})
