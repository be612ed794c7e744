import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'trust-dormant',
  title: 'The SharePoint trust is dormant at the partner',
  gate: 'setup',
  checks: ['onedrive-trust'],
  predicts: ['MnATrustNoSetupForPartner'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  apply(world) {
    for (const trust of world.tenant('source').sharePointTrusts) trust.verification = 'DormantByPartner'
  },
})
