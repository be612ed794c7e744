import { partnerOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'policy-blocks-guests',
  title: 'A policy of the source demands a device that it manages itself',
  gate: 'setup',
  checks: ['conditional-access'],
  alsoFound: ['device-trust'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/entra/external-id/authentication-conditional-access',
  apply(world) {
    const id = world.random.guid()
    partnerOf(world, 'source').inboundTrust = {
      isMfaAccepted: true,
      isCompliantDeviceAccepted: false,
      isHybridAzureADJoinedDeviceAccepted: false,
    }
    world.tenant('source').conditionalAccess.set(id, {
      id,
      displayName: 'Compliant device for guests',
      state: 'enabled',
      includeUsers: [],
      excludeUsers: [],
      includeGuestsOrExternalUsers: ['b2bCollaborationMember', 'b2bCollaborationGuest'],
      builtInControls: ['compliantDevice'],
    })
  },
})
