import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'target-account',
  title: 'The target account exists under the object id of the identity map and is enabled',
  scope: 'user',
  severity: 'blocker',
  waivable: false,
  guards: ['prestage', 'cutover', 'close'],
  covers: { setup: ['2.1'] },
  predicts: ['MnATargetUserDoesNotExist', 'CTTM-015', 'ctim-user-not-found'],
  needs: ['target.users', 'pair.identityMap'],
  messages: {
    missing: {
      found: 'The target has no account {upn}{named}.',
      fix: 'Restore {upn} if it was deleted within the last 30 days; otherwise provision it again and correct the identity map.',
    },
    'another-id': {
      found: 'The account {upn} of the target has the object id {found}, but the identity map says {wanted}.',
      fix: 'Find out which account belongs to the person, and correct the object id of {upn} in the identity map and in every map made from it.',
    },
    disabled: {
      found: 'The target account {upn} is disabled, so that nobody can sign in to it.',
      fix: 'Find out who disabled {upn} and why, then enable it.',
    },
  },
  side: 'target',
  causedBy: [
    { check: 'identity-map', failing: ['unresolved'], explains: ['missing'] },
    { check: 'sync-descoped', failing: ['deleted'], explains: ['missing'] },
  ],
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/resources/user',
    'https://learn.microsoft.com/en-us/entra/fundamentals/users-restore',
  ],
  judge(user, facts, verdict) {
    const { upn, objectId } = user.target
    const wanted = facts['pair.identityMap'].row(user.key).targetId?.toLowerCase()
    const account = objectId === undefined ? undefined : facts['target.users'].find(user.target)
    if (account === undefined) {
      const sameUpn = [...facts['target.users'].all()].find(other => other.userPrincipalName.toLowerCase() === upn.toLowerCase())
      if (sameUpn !== undefined) return verdict.fail('another-id', { upn, found: sameUpn.id, wanted: wanted ?? objectId ?? 'none' })
      return verdict.fail('missing', { upn, named: wanted === undefined ? '' : ` with the object id ${wanted}` })
    }
    if (wanted !== undefined && account.id.toLowerCase() !== wanted) return verdict.fail('another-id', { upn, found: account.id, wanted })
    return account.accountEnabled ? verdict.pass() : verdict.fail('disabled', { upn })
  },
})
