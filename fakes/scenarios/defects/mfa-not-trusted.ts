import { partnerOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'mfa-not-trusted',
  title: 'The source does not trust the MFA of the target',
  gate: 'setup',
  checks: ['mfa-trust'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/crosstenantaccesspolicy-overview',
  apply(world) {
    partnerOf(world, 'source').inboundTrust = {
      isMfaAccepted: false,
      isCompliantDeviceAccepted: true,
      isHybridAzureADJoinedDeviceAccepted: true,
    }
  },
})
