import { partnerOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'no-automatic-redemption',
  title: 'The target does not redeem invitations automatically',
  gate: 'setup',
  checks: ['automatic-redemption'],
  predicts: ['AzureDirectoryB2BManagementPolicyCheckFailure'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/crosstenantaccesspolicy-overview',
  apply(world) {
    partnerOf(world, 'target').automaticUserConsent = { inboundAllowed: false, outboundAllowed: true }
  },
})
