import { defineCheck } from '../define.ts'
import { lostPlans } from './rule-lost-plans.ts'

export default defineCheck({
  id: 'license-transition',
  title: 'The source account changed from its old license groups to the reach-back group and lost no plan',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['close'],
  covers: { setup: ['2.5', 'D.2'], tests: ['TC-25'] },
  needs: ['source.users', 'source.accountBaseline', 'source.subscribedSkus'],
  messages: {
    'old-group': {
      found: 'The source account {upn} is still licensed by the group {group}.',
      fix: 'Take {upn} out of the group {group}, after making sure that it is in the reach-back license group.',
    },
    'not-in-group': {
      found: 'The source account {upn} has no license of the reach-back license group {group}.',
      fix: 'Add {upn} to the group {group}; if it is a member already, look for an error of the group’s licenses.',
    },
    lost: {
      found:
        'The source account {upn} has lost {count} service {count|plan that is not|plans that are not} of Exchange{count|:|, e.g.} {plan} ({product}).',
      fix: 'Enable {plan}{count|| and the others} in the reach-back license group, and let the licenses of {upn} be processed again.',
    },
  },
  side: 'source',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/entra/identity/users/licensing-groups-change-licenses',
  ],
  judge(user, facts, verdict, { settings }) {
    const { upn } = user.source
    const reachBack = settings.source.reachBackLicenseGroup?.toLowerCase()
    if (reachBack === undefined) return verdict.undecided('the configuration names no source.reachBackLicenseGroup')
    const now = facts['source.users'].row(user.source).licenses
    const before = facts['source.accountBaseline'].row(user.source).licenses
    const old = new Set(settings.source.standardLicenseGroups.map(group => group.toLowerCase()))
    const left = now.find(({ groupId }) => groupId !== null && old.has(groupId.toLowerCase()))
    if (left?.groupId) return verdict.fail('old-group', { upn, group: left.groupId })
    if (before.length === 0) return verdict.notApplicable(`${upn} had no license before cutover`)
    if (!now.some(({ groupId }) => groupId?.toLowerCase() === reachBack)) return verdict.fail('not-in-group', { upn, group: reachBack })
    const { plans, unclear } = lostPlans(before, now, id => facts['source.subscribedSkus'].find(id))
    const plan = plans[0]
    if (plan !== undefined) return verdict.fail('lost', { upn, count: plans.length, plan: plan.name, product: plan.partNumber })
    return unclear.length > 0 ? verdict.undecided(unclear.join('; ')) : verdict.pass()
  },
})
