import { defineCheck } from '../define.ts'
import { lostAccess } from './rule-lost-access.ts'

export default defineCheck({
  id: 'object-preserved',
  title: 'The target account kept its object id, groups and applications through the conversion',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['close'],
  covers: { tests: ['TC-18'] },
  needs: ['target.users', 'target.accountBaseline', 'target.accountAccess', 'target.accessBaseline'],
  messages: {
    replaced: {
      found: 'The target account {upn} had the object id {before} before cutover and has {now} now.',
      fix: 'Restore the account {before} if it was deleted; what was granted to it does not work for the new account of {upn}.',
    },
    group: {
      found: 'The target account {upn} has lost {count} {count|group|groups} since before cutover{count|:|, e.g.} {group}.',
      fix: 'Add {upn} to the group {group}{count|| and the others} again; for a dynamic group, check that its rule also takes converted accounts.',
    },
    app: {
      found:
        'The target account {upn} has lost {count} {count|assignment|assignments} to applications since before cutover{count|:|, e.g.} {app}.',
      fix: 'Assign {upn} to {app}{count|| and the others} again.',
    },
  },
  side: 'target',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: ['https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal'],
  judge(user, facts, verdict, { settings }) {
    const { upn } = user.target
    const { id } = facts['target.users'].row(user.target)
    const before = facts['target.accountBaseline'].find(user.target)
    if (before === undefined) {
      const earlier = [...facts['target.accountBaseline'].all()].find(
        account => account.userPrincipalName.toLowerCase() === upn.toLowerCase(),
      )
      if (earlier !== undefined) return verdict.fail('replaced', { upn, before: earlier.id, now: id })
      return verdict.undecided(`the run from before cutover does not hold the account ${upn}`)
    }
    // Leaving a license group is part of the cutover; what the licenses gave is judged by others.
    const licensing = [
      settings.target.stagingLicenseGroup,
      ...settings.target.fullLicenseGroups,
      ...before.licenses.map(({ groupId }) => groupId),
    ]
    const lost = lostAccess(facts['target.accessBaseline'].row(user.target), facts['target.accountAccess'].row(user.target), {
      groups: licensing,
      apps: [],
    })
    if (lost.groups[0] !== undefined) return verdict.fail('group', { upn, count: lost.groups.length, group: lost.groups[0] })
    return lost.apps[0] === undefined ? verdict.pass() : verdict.fail('app', { upn, count: lost.apps.length, app: lost.apps[0] })
  },
})
