import { defineCheck } from '../define.ts'
import { lostPlans } from '../licensing/rule-lost-plans.ts'
import { lostAccess } from './rule-lost-access.ts'

export default defineCheck({
  id: 'reach-back-access',
  title: 'The source account kept its groups, applications and plans',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['close'],
  covers: { tests: ['TC-20'] },
  needs: [
    'source.users',
    'source.accountBaseline',
    'source.accountAccess',
    'source.accessBaseline',
    'source.subscribedSkus',
    'source.syncScope',
  ],
  messages: {
    group: {
      found: 'The source account {upn} has lost {count} {count|group|groups} since before cutover{count|:|, e.g.} {group}.',
      fix: 'Add {upn} to the group {group}{count|| and the others} again.',
    },
    app: {
      found:
        'The source account {upn} has lost {count} {count|assignment|assignments} to applications since before cutover{count|:|, e.g.} {app}.',
      fix: 'Assign {upn} to {app}{count|| and the others} again.',
    },
    plan: {
      found: 'The source account {upn} has lost {count} service {count|plan|plans} since before cutover{count|:|, e.g.} {plan}.',
      fix: 'Enable {plan}{count|| and the others} in the reach-back license group, or put {upn} into that group.',
    },
  },
  side: 'source',
  causedBy: [{ check: 'license-transition', failing: ['lost'], explains: ['plan'] }],
  sources: [
    'https://learn.microsoft.com/en-us/entra/external-id/invite-internal-users',
    'https://learn.microsoft.com/en-us/graph/api/user-list-approleassignments',
  ],
  judge(user, facts, verdict, { settings }) {
    const { upn } = user.source
    const expected = {
      groups: [...settings.source.standardLicenseGroups, ...settings.source.scopeGroups],
      apps: facts['source.syncScope'].read().jobs.map(job => job.servicePrincipalId),
    }
    const lost = lostAccess(facts['source.accessBaseline'].row(user.source), facts['source.accountAccess'].row(user.source), expected)
    if (lost.groups[0] !== undefined) return verdict.fail('group', { upn, count: lost.groups.length, group: lost.groups[0] })
    if (lost.apps[0] !== undefined) return verdict.fail('app', { upn, count: lost.apps.length, app: lost.apps[0] })
    const before = facts['source.accountBaseline'].row(user.source).licenses
    const { plans, unclear } = lostPlans(before, facts['source.users'].row(user.source).licenses, id =>
      facts['source.subscribedSkus'].find(id),
    )
    if (plans[0] !== undefined) return verdict.fail('plan', { upn, count: plans.length, plan: plans[0].name })
    return unclear.length > 0 ? verdict.undecided(unclear.join('; ')) : verdict.pass()
  },
})
