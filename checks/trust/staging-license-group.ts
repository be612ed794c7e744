import { enabledPlans } from '../licensing/rule-enabled-plans.ts'
import { givesMailbox, scrubsProxies, unknownEffects } from '../licensing/rule-plan-effects.ts'
import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'staging-license-group',
  title: 'The license group for target accounts before cutover enables no Exchange plan',
  scope: 'tenant-pair',
  severity: 'warning',
  waivable: true,
  guards: ['setup', 'prestage'],
  covers: { setup: ['2.1', '2.3'], tests: ['TC-05'], limitations: ['L.6'] },
  when: ['mailboxes-move'],
  needs: ['target.licenseGroups', 'target.subscribedSkus'],
  messages: {
    missing: {
      found: 'The target has no group {group}, which the configuration names as target.stagingLicenseGroup.',
      fix: 'Create the license group without Exchange plans in the target, or correct target.stagingLicenseGroup ({group}).',
    },
    exchange: {
      found:
        "The staging license group '{name}' of the target leaves {count} Exchange {count|plan|plans} on{count|:|, e.g.} {plan} of {product}.",
      fix: "Disable {plan} of {product}{count|| and the others} in the license assignment of '{name}' before anybody joins it.",
    },
  },
  side: 'target',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-identity-mapping',
    'https://learn.microsoft.com/en-us/entra/fundamentals/concept-group-based-licensing',
  ],
  judge(_pair, facts, verdict, { settings }) {
    const id = settings.target.stagingLicenseGroup
    if (id === undefined) return verdict.notApplicable('the configuration names no target.stagingLicenseGroup')
    const group = facts['target.licenseGroups'].find(id)
    if (group === undefined) return verdict.fail('missing', { group: id })
    const { plans, unclear } = enabledPlans(group.licenses, skuId => facts['target.subscribedSkus'].find(skuId))
    const exchange = plans.filter(plan => givesMailbox(plan) || scrubsProxies(plan))
    const first = exchange.find(givesMailbox) ?? exchange[0]
    if (first)
      return verdict.fail('exchange', { name: group.displayName, count: exchange.length, plan: first.name, product: first.partNumber })
    const open = [...unclear, ...unknownEffects(plans)]
    return open.length > 0 ? verdict.undecided(open.join('; ')) : verdict.pass()
  },
})
