import { partnerOf } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'mfa-inherits-default',
  title: 'The target inherits the default, which trusts no MFA',
  gate: 'setup',
  checks: ['mfa-trust'],
  alsoFound: ['device-trust'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/crosstenantaccesspolicy-overview',
  apply(world) {
    partnerOf(world, 'target').inboundTrust = null
  },
})
