import { enabledPlans } from '../licensing/rule-enabled-plans.ts'
import { scrubsProxies, unknownEffects } from '../licensing/rule-plan-effects.ts'
import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'reach-back-license-group',
  title: 'The license group for migrated source accounts disables every plan that scrubs proxies',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'cutover'],
  covers: { setup: ['2.5', 'D.2'], tests: ['TC-25'], limitations: ['L.10'] },
  when: ['mailboxes-move'],
  needs: ['source.licenseGroups', 'source.subscribedSkus'],
  messages: {
    missing: {
      found: 'The source has no group {group}, which the configuration names as source.reachBackLicenseGroup.',
      fix: 'Create the license group without scrubbing plans in the source, and correct source.reachBackLicenseGroup ({group}).',
    },
    empty: {
      found: "The reach-back license group '{name}' of the source assigns no license, so migrated accounts would lose theirs.",
      fix: "Assign the base license to '{name}', with every scrubbing plan disabled.",
    },
    scrubs: {
      found:
        "The reach-back license group '{name}' of the source leaves {count} {count|plan on that scrubs|plans on that scrub} proxies{count|:|, e.g.} {plan} of {product}.",
      fix: "Disable {plan} of {product}{count|| and the others} in the license assignment of '{name}'.",
    },
  },
  side: 'source',
  sources: [
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
    'https://learn.microsoft.com/en-us/entra/fundamentals/concept-group-based-licensing',
  ],
  judge(_pair, facts, verdict, { settings }) {
    const id = settings.source.reachBackLicenseGroup
    if (id === undefined) return verdict.undecided('the configuration names no source.reachBackLicenseGroup')
    const group = facts['source.licenseGroups'].find(id)
    if (group === undefined) return verdict.fail('missing', { group: id })
    if (group.licenses.length === 0) return verdict.fail('empty', { name: group.displayName })
    const { plans, unclear } = enabledPlans(group.licenses, skuId => facts['source.subscribedSkus'].find(skuId))
    const scrubbing = plans.filter(scrubsProxies)
    const first = scrubbing[0]
    if (first)
      return verdict.fail('scrubs', { name: group.displayName, count: scrubbing.length, plan: first.name, product: first.partNumber })
    const open = [...unclear, ...unknownEffects(plans)]
    return open.length > 0 ? verdict.undecided(open.join('; ')) : verdict.pass()
  },
})
