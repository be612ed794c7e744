import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'no-partner-entry',
  title: 'The source has no partner entry for the target',
  gate: 'setup',
  checks: ['partner-access'],
  alsoFound: ['automatic-redemption', 'mfa-trust', 'device-trust', 'multitenant-organization'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/api/resources/crosstenantaccesspolicy-overview',
  apply(world) {
    world.tenant('source').partners.delete(world.tenant('target').id)
  },
})
