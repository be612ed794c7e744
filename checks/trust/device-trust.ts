import { sides } from '../../domain/account.ts'
import { defineCheck } from '../define.ts'
import { effectiveAccess } from './rule-effective-access.ts'

export default defineCheck({
  id: 'device-trust',
  title: 'Each tenant trusts the device claims of the other as the configuration declares',
  scope: 'tenant-pair',
  severity: 'warning',
  waivable: true,
  guards: ['setup'],
  covers: { setup: ['1.1'], tests: ['TC-01'] },
  needs: ['source.partnerAccess', 'target.partnerAccess'],
  messages: {
    differs: {
      found: 'The trust in devices of the other tenant is not what decisions.deviceTrust declares: {differences}.',
      fix: 'Correct the inbound trust settings, or decisions.deviceTrust: {differences}.',
    },
  },
  side: 'both',
  causedBy: [{ check: 'partner-access', failing: ['no-entry'] }],
  sources: [
    'https://learn.microsoft.com/en-us/entra/external-id/cross-tenant-access-overview',
    'https://learn.microsoft.com/en-us/graph/api/resources/crosstenantaccesspolicyinboundtrust',
  ],
  judge(_pair, facts, verdict, { settings }) {
    const declared = settings.decisions.deviceTrust
    const trust = {
      source: effectiveAccess(facts['source.partnerAccess'].read()).trust,
      target: effectiveAccess(facts['target.partnerAccess'].read()).trust,
    }
    const differences = sides.flatMap(side => [
      ...(trust[side].compliantDevice === declared.compliant ? [] : [difference(side, 'compliant', declared.compliant)]),
      ...(trust[side].hybridJoinedDevice === declared.hybridJoined ? [] : [difference(side, 'hybrid joined', declared.hybridJoined)]),
    ])
    return differences.length === 0 ? verdict.pass() : verdict.fail('differs', { differences: differences.join(', ') })
  },
})

const difference = (side: string, kind: string, declared: boolean): string =>
  declared ? `${side} does not trust ${kind} devices` : `${side} trusts ${kind} devices, which is not declared`
