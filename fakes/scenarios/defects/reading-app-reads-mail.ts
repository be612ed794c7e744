import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'reading-app-reads-mail',
  title: 'The reading app may read all mail',
  gate: 'setup',
  checks: ['app-permissions'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/permissions-reference',
  apply(world) {
    for (const client of world.tenant('source').clients.values()) (client.roles['graph'] ??= []).push('Mail.Read')
  },
})
