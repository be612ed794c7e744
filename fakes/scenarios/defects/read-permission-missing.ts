import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'read-permission-missing',
  title: 'The reading app lacks a permission',
  gate: 'setup',
  checks: ['app-permissions'],
  alsoFound: [
    'partner-access',
    'automatic-redemption',
    'mfa-trust',
    'device-trust',
    'conditional-access',
    'invitation-policy',
    'multitenant-organization',
  ],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/permissions-reference',
  apply(world) {
    for (const client of world.tenant('source').clients.values())
      client.roles['graph'] = (client.roles['graph'] ?? []).filter(role => role !== 'Policy.Read.All')
  },
})
