import { partnerOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'device-not-trusted',
  title: 'The source does not trust compliant devices of the target',
  gate: 'setup',
  checks: ['device-trust'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/crosstenantaccesspolicy-overview',
  apply(world) {
    partnerOf(world, 'source').inboundTrust = {
      isMfaAccepted: true,
      isCompliantDeviceAccepted: false,
      isHybridAzureADJoinedDeviceAccepted: true,
    }
  },
})
