import { anchorKey } from '../../domain/identity-keys.ts'
import { defineCheck } from '../define.ts'
import { describe } from './rule-holders.ts'
import { immutableIdOf } from './rule-immutable-id.ts'

export default defineCheck({
  id: 'hard-match',
  title: 'The target account is joined to its on-premises account, alone and without errors',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['close'],
  covers: { setup: ['2.4'], tests: ['TC-24'] },
  when: ['hybrid-target'],
  needs: ['target.users', 'target.identityHolders'],
  messages: {
    'not-synced': {
      found: 'The target account {upn} is not synchronized from on-premises.',
      fix: 'Move the on-premises account of {upn} into the synchronization scope, and look at the errors of the next cycle.',
    },
    'another-anchor': {
      found: 'The target account {upn} is joined by the immutable id {found}; its on-premises account makes it {wanted}.',
      fix: 'Find out to which on-premises account {upn} is joined, take that one out of scope, and set the immutable id {wanted}.',
    },
    duplicate: {
      found: 'A second object of the target has the immutable id of {upn}: {other}.',
      fix: 'Delete the one that is not the account of {upn} ({other}) after making sure that nobody uses it.',
    },
    error: {
      found: 'Directory synchronization reports a conflict on {upn}: {property} {value}.',
      fix: 'Remove the conflicting {property} from the other object, then synchronize {upn} again.',
    },
  },
  side: 'target',
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'provisioning-errors', failing: ['conflict'], explains: ['error'] },
  ],
  sources: ['https://learn.microsoft.com/en-us/entra/identity/hybrid/connect/tshoot-connect-sync-errors'],
  judge(user, facts, verdict) {
    const { upn } = user.target
    const { id, onPremisesSyncEnabled, onPremisesImmutableId: found, provisioningErrors } = facts['target.users'].row(user.target)
    if (onPremisesSyncEnabled !== true) return verdict.fail('not-synced', { upn })
    const error = provisioningErrors[0]
    if (error !== undefined) return verdict.fail('error', { upn, property: error.property || 'property', value: error.value })
    const wanted = user.adGuid === undefined ? undefined : immutableIdOf(user.adGuid)
    if (wanted === undefined) return verdict.undecided(`the identity map names no on-premises GUID (adGuid) for ${upn}`)
    if (found !== wanted) return verdict.fail('another-anchor', { upn, found: found ?? 'none', wanted })
    const other = facts['target.identityHolders'].find(anchorKey(wanted))?.holders.find(holder => holder.id !== id.toLowerCase())
    return other === undefined ? verdict.pass() : verdict.fail('duplicate', { upn, other: describe(other) })
  },
})
