import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'reading-app-opens-mailboxes',
  title: 'The reading app may open and change every mailbox',
  gate: 'setup',
  checks: ['app-permissions'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/graph/permissions-reference',
  apply(world) {
    for (const client of world.tenant('target').clients.values()) (client.roles['exchange'] ??= []).push('full_access_as_app')
  },
})
