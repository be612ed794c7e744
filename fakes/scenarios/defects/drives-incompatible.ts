import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'drives-incompatible',
  title: 'The SharePoint environments are incompatible',
  gate: 'setup',
  checks: ['onedrive-compatibility'],
  predicts: ['MnAPartnersFarmsAreIncompatible'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  apply(world) {
    for (const name of ['source', 'target'] as const)
      for (const trust of world.tenant(name).sharePointTrusts) trust.compatibility = 'Incompatible'
  },
})
