import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'exchange-customer-key',
  title: 'Mailboxes of the source are encrypted with a customer key',
  gate: 'setup',
  checks: ['customer-key'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-mailbox-migration',
  apply(world) {
    world.tenant('source').exchange.dataEncryptionPolicies.push('Customer key')
  },
})
