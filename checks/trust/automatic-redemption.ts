import { otherSide, sides } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'
import { effectiveAccess } from './rule-effective-access.ts'

export default defineCheck({
  id: 'automatic-redemption',
  title: 'Invitations are redeemed automatically in both directions',
  scope: 'tenant-pair',
  severity: 'blocker',
  waivable: true,
  guards: ['setup', 'prestage'],
  covers: { setup: ['1.1'], tests: ['TC-01'] },
  predicts: ['AzureDirectoryB2BManagementPolicyCheckFailure'],
  needs: ['source.partnerAccess', 'target.partnerAccess'],
  messages: {
    off: {
      found: 'Invitations are not redeemed automatically: {where}.',
      fix: 'Turn on automatic redemption in the cross-tenant access settings for the other tenant: {where}.',
    },
  },
  side: 'both',
  causedBy: [{ check: 'partner-access', failing: ['no-entry'] }],
  sources: [
    'https://learn.microsoft.com/en-us/entra/external-id/cross-tenant-access-overview',
    'https://learn.microsoft.com/en-us/graph/api/resources/inboundoutboundpolicyconfiguration',
  ],
  judge(_pair, facts, verdict) {
    const consent = {
      source: effectiveAccess(facts['source.partnerAccess'].read()).automaticConsent,
      target: effectiveAccess(facts['target.partnerAccess'].read()).automaticConsent,
    }
    // It takes both: the home tenant lets its users go without asking, the other one lets them in.
    const off = sides.flatMap(home => [
      ...(consent[home].outbound ? [] : [`${home} outbound`]),
      ...(consent[otherSide(home)].inbound ? [] : [`${otherSide(home)} inbound`]),
    ])
    return off.length === 0 ? verdict.pass() : verdict.fail('off', { where: off.join(', ') })
  },
})
