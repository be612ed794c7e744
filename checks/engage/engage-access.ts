import { enabledPlans, originOf } from '../licensing/rule-enabled-plans.ts'
import { defineCheck } from '../define.ts'
import { engageAddresses, entriesLeft, isEngagePlan } from './rule-engage-user.ts'

export default defineCheck({
  id: 'engage-access',
  title: 'Viva Engage of the target is closed to the user until cutover',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage', 'cutover'],
  covers: { setup: ['P.5'], tests: ['TC-21'], limitations: ['L.8'] },
  when: ['engage-block'],
  needs: ['target.users', 'target.subscribedSkus', 'target.engageUsers'],
  messages: {
    known: {
      found:
        'The Viva Engage network of the target knows {upn} already ({email}, {state}), so it may stay a B2B account after the conversion.',
      fix: 'Have {email} removed from the network by a network administrator, and keep the plan for Viva Engage off until cutover.',
    },
    licensed: {
      found: 'The plan {plan} is enabled on the target account {upn} ({origin}), which lets it into the Viva Engage network.',
      fix: 'Disable {plan} for {upn} until cutover.',
    },
  },
  side: 'target',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: ['https://learn.microsoft.com/en-us/viva/engage/mto-setup', 'https://learn.microsoft.com/en-us/rest/api/yammer/usersjson'],
  judge(user, facts, verdict) {
    const account = facts['target.users'].row(user.target)
    const upn = user.target.upn
    // An entry that was deleted for good may come back, but lets nobody in.
    const [entry] = entriesLeft(engageAddresses(user, account).map(address => facts['target.engageUsers'].find(address)))
    if (entry !== undefined) return verdict.fail('known', { upn, email: entry.email, state: entry.state })
    const { plans, unclear } = enabledPlans(account.licenses, skuId => facts['target.subscribedSkus'].find(skuId))
    const plan = plans.find(isEngagePlan)
    if (plan !== undefined) return verdict.fail('licensed', { upn, plan: plan.name, origin: originOf(plan) })
    return unclear.length === 0 ? verdict.pass() : verdict.undecided(unclear.join('; '))
  },
})
