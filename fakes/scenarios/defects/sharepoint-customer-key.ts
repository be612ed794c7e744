import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'sharepoint-customer-key',
  title: 'SharePoint of the source is encrypted with a customer key',
  gate: 'setup',
  checks: ['customer-key'],
  predicts: ['MnABYOKEnabledOnSourceTenant'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  apply(world) {
    world.tenant('source').sharePointCustomerKey = true
  },
})
