import { guidOf } from '../mail/rule-guid.ts'
import { defineCheck } from '../define.ts'
import { enabledPlans } from './rule-enabled-plans.ts'
import { unservedBy } from './rule-workload-plans.ts'

/** Kinds of mailboxes that have no license of their own. */
const unlicensed = /^(shared|room|equipment)mailbox$/i

export default defineCheck({
  id: 'workload-license',
  title: 'Both accounts are licensed for the workloads that move',
  scope: 'user',
  severity: 'blocker',
  waivable: true,
  guards: ['cutover'],
  covers: { setup: ['P.1'] },
  predicts: ['MMS-007', 'MnATargetUserIsNotSpoEnabled', 'CTTM-005', 'TMS-003'],
  needs: ['source.users', 'target.users', 'source.subscribedSkus', 'target.subscribedSkus', 'source.recipients', 'target.recipients'],
  messages: {
    missing: {
      found: 'The {side} account {upn} has no plan of {services} enabled, which what moves needs ({workloads}).',
      fix: 'Enable {services} on {upn} by the license group that the wave uses in the {side}.',
    },
  },
  side: 'both',
  causedBy: [{ check: 'target-account', failing: ['missing'], explains: [] }],
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/migration/migration-orchestrator-3',
    'https://learn.microsoft.com/en-us/entra/identity/users/licensing-service-plan-reference',
  ],
  judge(user, facts, verdict, { settings }) {
    const { workloads } = settings
    const type = facts['source.recipients'].find(user.source)?.type ?? ''
    if (unlicensed.test(type)) return verdict.notApplicable(`${user.source.upn} is a ${type}, which moves without licenses of its own`)
    const stamp = guidOf(facts['target.recipients'].find(user.target)?.exchangeGuid ?? null)
    if (stamp === undefined && workloads.includes('mailbox'))
      return verdict.notApplicable(`${user.target.upn} is not stamped, so that a license would make a mailbox; exchange-guid comes first`)
    const unclear: string[] = []
    for (const account of [user.source, user.target]) {
      const found = enabledPlans(facts[`${account.side}.users`].row(account).licenses, id =>
        facts[`${account.side}.subscribedSkus`].find(id),
      )
      const services = unservedBy(found.plans, workloads)
      if (services.length > 0 && found.unclear.length === 0)
        return verdict.fail('missing', {
          side: account.side,
          upn: account.upn,
          services: services.join(' and '),
          workloads: workloads.join(', '),
        })
      if (services.length > 0) unclear.push(...found.unclear)
    }
    return unclear.length > 0 ? verdict.undecided(unclear.join('; ')) : verdict.pass()
  },
})
