import { sides } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'
import { effectiveAccess } from './rule-effective-access.ts'

export default defineCheck({
  id: 'mfa-trust',
  title: 'Each tenant accepts the MFA done in the other',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'cutover'],
  covers: { setup: ['1.1'], tests: ['TC-01'] },
  needs: ['source.partnerAccess', 'target.partnerAccess'],
  messages: {
    'not-trusted': {
      found: 'MFA done in the other tenant is not accepted in: {where}.',
      fix: 'Turn on inbound trust for MFA for the tenant {partners} in the cross-tenant access settings of: {where}.',
    },
  },
  side: 'both',
  causedBy: [{ check: 'partner-access', failing: ['no-entry'] }],
  sources: [
    'https://learn.microsoft.com/en-us/entra/external-id/cross-tenant-access-overview',
    'https://learn.microsoft.com/en-us/graph/api/resources/crosstenantaccesspolicyconfigurationpartner',
  ],
  judge(pair, facts, verdict) {
    const accepts = {
      source: effectiveAccess(facts['source.partnerAccess'].read()).trust.mfa,
      target: effectiveAccess(facts['target.partnerAccess'].read()).trust.mfa,
    }
    const refusing = sides.filter(side => !accepts[side])
    if (refusing.length === 0) return verdict.pass()
    const partners = refusing.map(side => (side === 'source' ? pair.target.tenantId : pair.source.tenantId)).join(' and ')
    return verdict.fail('not-trusted', { where: refusing.join(' and '), partners })
  },
})
