import { defineCheck } from '../define.ts'
import { delegatesOf, grantsOf, lostRights, namesOf } from './rule-delegates.ts'

/** More than these are counted, not named. */
const named = 4

export default defineCheck({
  id: 'mailbox-permissions',
  title: 'Delegations of the mailbox are there again under the target identities',
  scope: 'user',
  severity: 'warning',
  waivable: true,
  guards: ['close'],
  covers: { tests: ['TC-09'], limitations: ['L.5'] },
  when: ['mailboxes-move'],
  needs: [
    'source.mailboxDelegationBaseline',
    'source.sendAsBaseline',
    'source.recipientBaseline',
    'target.mailboxDelegations',
    'target.sendAsGrants',
    'target.recipients',
    'pair.plannedUsers',
  ],
  messages: {
    lost: {
      found: 'The mailbox {target} lacks {count} {count|delegation|delegations} that it had in the source: {delegations}.',
      fix: 'Grant {count|it|them} again on {target} in the target: {delegations}.',
    },
  },
  side: 'target',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/powershell/module/exchange/get-mailboxpermission',
  ],
  judge(user, facts, verdict, { cohort }) {
    const from = facts['source.recipientBaseline'].row(user.source)
    const to = facts['target.recipients'].row(user.target)
    const before = {
      'full access': facts['source.mailboxDelegationBaseline'].row(user.source).fullAccess,
      'send as': grantsOf(namesOf(from), name => facts['source.sendAsBaseline'].find(name)),
      'send on behalf': from.sendOnBehalf,
    }
    const after = {
      'full access': facts['target.mailboxDelegations'].row(user.target).fullAccess,
      'send as': grantsOf(namesOf(to), name => facts['target.sendAsGrants'].find(name)),
      'send on behalf': to.sendOnBehalf,
    }
    const delegates = delegatesOf(cohort.users, facts['pair.plannedUsers'], facts['source.recipientBaseline'], facts['target.recipients'])
    const missing = lostRights(before, after, delegates)
    const lost = missing.flatMap(({ right, delegate }) => (delegate.demanded ? [`${right} of ${delegate.upn}`] : []))
    const later = missing.find(({ delegate }) => !delegate.demanded)
    if (later !== undefined && lost.length === 0)
      return verdict.undecided(
        `the delegate ${later.delegate.upn} of ${later.delegate.wave} has no mailbox in the target yet, and not ${later.right} to ${user.target.upn} again`,
      )
    if (lost.length === 0) return verdict.pass()
    const delegations = lost.length > named ? `${lost.slice(0, named).join(', ')} and ${lost.length - named} more` : lost.join(', ')
    return verdict.fail('lost', { target: user.target.upn, count: lost.length, delegations })
  },
})
