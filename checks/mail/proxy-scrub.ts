import { addressOf, isSmtpProxy, isX500Proxy } from '../../domain/address.ts'
import { defineCheck } from '../define.ts'
import { enabledPlans, originOf } from '../licensing/rule-enabled-plans.ts'
import { scrubsProxies, unknownEffects } from '../licensing/rule-plan-effects.ts'

export default defineCheck({
  id: 'proxy-scrub',
  title: 'No proxy of the source account was scrubbed, and no plan scrubs',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['close'],
  covers: { setup: ['2.5'], tests: ['TC-16', 'TC-25'], limitations: ['L.10'] },
  when: ['mailboxes-move'],
  needs: ['source.recipients', 'source.recipientBaseline', 'source.users', 'source.subscribedSkus'],
  messages: {
    scrubbed: {
      found: 'The source MailUser of {upn} has lost {count} {count|proxy|proxies} since before cutover{count|:|, e.g.} {address}.',
      fix: 'Disable every plan that scrubs on {upn} (move it to the reach-back license group), then add the missing {count|proxy|proxies} again.',
    },
    'plan-enabled': {
      found: 'The plan {plan} is enabled on the source account {upn} ({origin}) and scrubs its proxies.',
      fix: 'Disable {plan} on {upn} (move it to the reach-back license group) before its proxies outside the verified domains are gone.',
    },
  },
  side: 'source',
  causedBy: [{ check: 'license-transition', failing: ['old-group', 'not-in-group'] }],
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration'],
  judge(user, facts, verdict) {
    const before = facts['source.recipientBaseline'].row(user.source)
    const now = new Set(facts['source.recipients'].row(user.source).proxies)
    const { plans, unclear } = enabledPlans(facts['source.users'].row(user.source).licenses, id => facts['source.subscribedSkus'].find(id))
    const upn = user.source.upn
    const lost = before.proxies.filter(proxy => (isSmtpProxy(proxy) || isX500Proxy(proxy)) && !now.has(proxy))
    if (lost[0] !== undefined) return verdict.fail('scrubbed', { upn, count: lost.length, address: addressOf(lost[0]) })
    const plan = plans.find(scrubsProxies)
    if (plan !== undefined) return verdict.fail('plan-enabled', { upn, plan: plan.name, origin: originOf(plan) })
    const open = [...unclear, ...unknownEffects(plans)]
    return open.length > 0 ? verdict.undecided(open.join('; ')) : verdict.pass()
  },
})
