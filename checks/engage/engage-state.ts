import { signedRecord } from '../batch/rule-signed-record.ts'
import { defineCheck } from '../define.ts'
import { enabledPlans } from '../licensing/rule-enabled-plans.ts'
import { doubtAbout, engageAddresses, entriesLeft, hasNoEngagePlan, isEngagePlan } from './rule-engage-user.ts'

export default defineCheck({
  id: 'engage-state',
  title: 'Viva Engage of the target knows the user as internal',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['close'],
  covers: { tests: ['TC-21'], limitations: ['L.8'] },
  needs: ['target.engageUsers', 'source.users', 'target.users', 'source.subscribedSkus', 'target.subscribedSkus', 'pair.manualRecords'],
  copesWithout: { 'target.engageUsers': ['delegated-token-missing'] },
  messages: {
    recorded: {
      found: "The record 'engage-as-internal' for {wave}, signed by {tester}, does not give the expected answer to: {questions}.",
      fix: "Have the users of {wave} who are not internal removed from the network by a network administrator, let them sign in again, and record 'engage-as-internal' again.",
    },
    stuck: {
      found: 'The Viva Engage network of the target still treats {upn} ({email}) as a {kind}, although the account is converted.',
      fix: 'Have {email} removed from the network by a network administrator and let {upn} sign in again; if it comes back as a {kind}, ask the vendor.',
    },
    absent: {
      found: 'The Viva Engage network of the target does not know {upn}, although the plan {plan} is enabled.',
      fix: 'Let {upn} sign in to Viva Engage of the target once, look in the network for an entry under another address, and gather again.',
    },
    inactive: {
      found: "The Viva Engage network of the target knows {upn} ({email}) in the state '{state}', not as active.",
      fix: 'Reactivate {email} in the network, or let {upn} sign in once so that it becomes active.',
    },
  },
  side: 'target',
  causedBy: [
    { check: 'target-account', failing: ['missing'], explains: [] },
    { check: 'internal-member', failing: ['external'], explains: ['stuck'] },
  ],
  sources: ['https://learn.microsoft.com/en-us/rest/api/yammer/usersjson', 'https://learn.microsoft.com/en-us/viva/engage/mto-setup'],
  judge(user, facts, verdict, { tenants, asOf }) {
    const account = facts['target.users'].row(user.target)
    const upn = user.target.upn
    const onTarget = enabledPlans(account.licenses, id => facts['target.subscribedSkus'].find(id))
    if (facts['target.engageUsers'].unread !== undefined) {
      const onSource = enabledPlans(facts['source.users'].row(user.source).licenses, id => facts['source.subscribedSkus'].find(id))
      if (hasNoEngagePlan(onTarget) && hasNoEngagePlan(onSource))
        return verdict.notApplicable(`no plan for Viva Engage is enabled on ${upn} or ${user.source.upn}`)
      const { wave } = user
      const signed = signedRecord(facts['pair.manualRecords'].all(), { record: 'engage-as-internal', wave, tenants, asOf })
      if (typeof signed !== 'string' && signed.unmet.length === 0) return verdict.pass()
      if (typeof signed !== 'string') return verdict.fail('recorded', { wave, tester: signed.tester, questions: signed.unmet.join(', ') })
    }
    // An entry that was removed, as the remedy for a stuck one asks, keeps nobody out.
    const entries = entriesLeft(engageAddresses(user, account).map(address => facts['target.engageUsers'].find(address)))
    const stuck = entries.find(({ guest, b2b }) => guest === true || b2b === true)
    if (stuck !== undefined) return verdict.fail('stuck', { upn, email: stuck.email, kind: stuck.b2b === true ? 'B2B account' : 'guest' })
    const doubt = doubtAbout(entries)
    if (doubt !== undefined) return verdict.undecided(doubt)
    if (entries.length === 0) {
      const { plans, unclear } = onTarget
      const plan = plans.find(isEngagePlan)
      if (plan !== undefined) return verdict.fail('absent', { upn, plan: plan.name })
      if (unclear.length > 0) return verdict.undecided(unclear.join('; '))
      return verdict.notApplicable(`no plan for Viva Engage is enabled on ${upn}, and the network does not know it`)
    }
    const inactive = entries.every(({ state }) => state.toLowerCase() !== 'active') ? entries[0] : undefined
    return inactive === undefined ? verdict.pass() : verdict.fail('inactive', { upn, email: inactive.email, state: inactive.state })
  },
})
