import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'reading-app-reads-more',
  title: 'The reading app may read more than any fact asks for',
  gate: 'setup',
  checks: ['excess-permissions'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/permissions-reference',
  apply(world) {
    for (const client of world.tenant('target').clients.values()) (client.roles['graph'] ??= []).push('Reports.Read.All')
  },
})
