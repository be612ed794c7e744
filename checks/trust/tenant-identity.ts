import { otherSide, sides } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'

export default defineCheck({
  id: 'tenant-identity',
  title: 'Both sides are the tenants that the configuration names',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: false,
  guards: ['setup', 'prestage', 'cutover', 'close'],
  covers: { setup: ['P.3'] },
  predicts: ['CTTM-014'],
  needs: ['source.organization', 'target.organization'],
  messages: {
    'wrong-tenant': {
      found: "The sign-in for the {side} reached the tenant {found} ('{name}'), but the configuration names {configured}.",
      fix: 'Correct {side}.tenantId ({configured}) or the identity that signs in to the {side}, then gather again.',
    },
    'same-tenant': {
      found: "Source and target are the same tenant, {tenantId} ('{name}').",
      fix: 'Name two different tenants as source and target instead of {tenantId} twice.',
    },
    'foreign-domain': {
      found: "The initial domain '{domain}' that the configuration names for the {side} is not verified there.",
      fix: "Correct {side}.initialDomain ('{domain}') to the initial domain of that tenant, {actual}.",
    },
    'shared-domain': {
      found: "The domain '{domain}' is verified in the source and in the target.",
      fix: "Remove '{domain}' from one of the tenants: addresses in it cannot be told apart.",
    },
  },
  side: 'both',
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/organization-get',
    'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  ],
  judge(pair, facts, verdict) {
    const found = { source: facts['source.organization'].read(), target: facts['target.organization'].read() }
    for (const side of sides) {
      const { tenantId, displayName } = found[side]
      const configured = pair[side].tenantId
      if (tenantId.toLowerCase() !== configured.toLowerCase())
        return verdict.fail('wrong-tenant', { side, found: tenantId, name: displayName, configured })
    }
    const { tenantId, displayName } = found.source
    if (tenantId.toLowerCase() === found.target.tenantId.toLowerCase()) return verdict.fail('same-tenant', { tenantId, name: displayName })
    for (const side of sides) {
      // Every tenant has at least its initial domain, so an empty list was not read properly.
      if (found[side].verifiedDomains.length === 0) return verdict.undecided(`no verified domain of the ${side} is known`)
      const domain = pair[side].initialDomain.toLowerCase()
      const actual = found[side].initialDomain ?? 'which was not read'
      if (!found[side].verifiedDomains.includes(domain) || found[otherSide(side)].initialDomain === domain)
        return verdict.fail('foreign-domain', { side, domain, actual })
    }
    const shared = found.source.verifiedDomains.find(domain => found.target.verifiedDomains.includes(domain))
    return shared === undefined ? verdict.pass() : verdict.fail('shared-domain', { domain: shared })
  },
})
