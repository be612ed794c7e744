import { defineCheck } from '../define.ts'
import { enabledPlans, originOf } from './rule-enabled-plans.ts'
import { scrubsProxies, unknownEffects } from './rule-plan-effects.ts'

export default defineCheck({
  id: 'scrub-risk',
  title: 'The licenses planned for after cutover scrub no proxies of the source account',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['cutover'],
  covers: { setup: ['2.5', 'D.2'], tests: ['TC-25'], limitations: ['L.10'] },
  when: ['mailboxes-move'],
  needs: ['source.users', 'source.subscribedSkus', 'source.licenseGroups'],
  messages: {
    scrubs: {
      found:
        'After cutover {count} {count|plan that scrubs|plans that scrub} proxies {count|stays|stay} enabled on {upn}{count|:|, e.g.} {plan} ({origin}).',
      fix: 'Disable {plan} there ({origin}), or take {upn} out of what gives it, so that {upn} keeps only the reach-back license group.',
    },
  },
  side: 'source',
  causedBy: [{ check: 'reach-back-license-group', failing: ['scrubs'], explains: ['scrubs'] }],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/entra/fundamentals/concept-group-based-licensing',
  ],
  judge(user, facts, verdict, { settings }) {
    const reachBack = settings.source.reachBackLicenseGroup?.toLowerCase()
    if (reachBack === undefined)
      return verdict.undecided('the configuration names no source.reachBackLicenseGroup, so the licenses after cutover are not known')
    const replaced = new Set([...settings.source.standardLicenseGroups.map(group => group.toLowerCase()), reachBack])
    const remaining = facts['source.users']
      .row(user.source)
      .licenses.filter(({ groupId }) => groupId === null || !replaced.has(groupId.toLowerCase()))
    const gained = facts['source.licenseGroups'].row(reachBack).licenses.map(license => ({ ...license, groupId: reachBack }))
    const { plans, unclear } = enabledPlans([...remaining, ...gained], skuId => facts['source.subscribedSkus'].find(skuId))
    const scrubbing = plans.filter(scrubsProxies)
    const first = scrubbing[0]
    if (first !== undefined)
      return verdict.fail('scrubs', { upn: user.source.upn, count: scrubbing.length, plan: first.name, origin: originOf(first) })
    const open = [...unclear, ...unknownEffects(plans)]
    return open.length > 0 ? verdict.undecided(open.join('; ')) : verdict.pass()
  },
})
