import { guidOf } from '../mail/rule-guid.ts'
import { isMailUser } from '../mail/rule-recipient-type.ts'
import { defineCheck } from '../define.ts'
import { enabledPlans, originOf } from './rule-enabled-plans.ts'
import { givesMailbox, scrubsProxies, unknownEffects } from './rule-plan-effects.ts'

export default defineCheck({
  id: 'premature-license',
  title: 'Before the stamp no plan on which Exchange acts is enabled on the target account',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['prestage'],
  covers: { setup: ['2.1'], tests: ['TC-05'], limitations: ['L.6'] },
  predicts: ['target-is-mailbox'],
  when: ['identities-mapped'],
  needs: ['target.users', 'target.subscribedSkus', 'target.recipients'],
  messages: {
    enabled: {
      found:
        'The target account {upn} is no stamped MailUser, but the plan {plan} is enabled on it ({origin}), which makes a mailbox of its own.',
      fix: 'Disable {plan} on {upn} or take it out of the group that gives it, delete the mailbox if one has appeared, and license it after the stamp.',
    },
    scrubbing: {
      found:
        'The target account {upn} is no stamped MailUser, but the plan {plan} is enabled on it ({origin}), with which Exchange takes its source addresses away.',
      fix: 'Disable {plan} on {upn} or take it out of the group that gives it, and license it after the stamp.',
    },
  },
  side: 'target',
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'staging-license-group', failing: ['exchange'], explains: ['enabled'] },
  ],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping',
    'https://learn.microsoft.com/en-us/entra/identity/users/licensing-service-plan-reference',
  ],
  judge(user, facts, verdict) {
    const account = facts['target.users'].row(user.target)
    const recipient = facts['target.recipients'].find(user.target)
    const { plans, unclear } = enabledPlans(account.licenses, skuId => facts['target.subscribedSkus'].find(skuId))
    const [plan, scrubbing] = [plans.find(givesMailbox), plans.find(scrubsProxies)]
    const open = [...unclear, ...unknownEffects(plans)]
    if (plan === undefined && scrubbing === undefined && open.length === 0) return verdict.pass()
    if (recipient && isMailUser(recipient.type) && guidOf(recipient.exchangeGuid) !== undefined)
      return verdict.notApplicable(`${user.target.upn} is stamped and still a MailUser, so that licenses may be enabled now`)
    const upn = user.target.upn
    if (plan !== undefined) return verdict.fail('enabled', { upn, plan: plan.name, origin: originOf(plan) })
    return scrubbing === undefined
      ? verdict.undecided(open.join('; '))
      : verdict.fail('scrubbing', { upn, plan: scrubbing.name, origin: originOf(scrubbing) })
  },
})
