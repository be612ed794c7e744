import { defineCheck } from '../define.ts'
import { effectiveAccess } from './rule-effective-access.ts'
import { guestDemand } from './rule-guest-demand.ts'

export default defineCheck({
  id: 'conditional-access',
  title: 'No policy of the source keeps out migrated users whose devices the target manages',
  scope: 'tenant-pair',
  severity: 'warning',
  waivable: true,
  guards: ['setup', 'cutover'],
  covers: { setup: ['1.1'], tests: ['TC-20'] },
  needs: ['source.conditionalAccessPolicies', 'source.partnerAccess'],
  messages: {
    blocks: {
      found:
        '{count} Conditional Access {count|policy of the source keeps|policies of the source keep} out users of the target on devices that it manages: {names}.',
      fix: 'Trust the device claims of the target in the source, or leave external members out of: {names}.',
    },
  },
  side: 'source',
  sources: [
    'https://learn.microsoft.com/en-us/entra/external-id/authentication-conditional-access',
    'https://learn.microsoft.com/en-us/graph/api/resources/conditionalaccesspolicy',
  ],
  judge(pair, facts, verdict, { cohort }) {
    const guests = {
      accountIds: new Set(cohort.users.flatMap(user => (user.source.objectId === undefined ? [] : [user.source.objectId.toLowerCase()]))),
      homeTenantId: pair.target.tenantId,
      trust: effectiveAccess(facts['source.partnerAccess'].read()).trust,
    }
    if (guests.accountIds.size === 0) return verdict.undecided('no account of the run is known in the source')
    const judged = [...facts['source.conditionalAccessPolicies'].all()].map(policy => ({
      name: `'${policy.name}'`,
      demand: guestDemand(policy, guests),
    }))
    const named = (demand: string): string[] => judged.filter(each => each.demand === demand).map(each => each.name)
    const blocking = named('blocks')
    if (blocking.length > 0) return verdict.fail('blocks', { count: blocking.length, names: blocking.join(', ') })
    const unclear = named('unclear')
    if (unclear.length === 0) return verdict.pass()
    return verdict.undecided(
      `whether these policies of the source keep out users of the target depends on groups, roles, device filters or actions that are not read: ${unclear.join(', ')}`,
    )
  },
})
