import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'trust-missing',
  title: 'The target has no SharePoint trust',
  gate: 'setup',
  checks: ['onedrive-trust'],
  alsoFound: ['onedrive-compatibility'],
  predicts: ['MnATrustNoSetupForPartner'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  apply(world) {
    world.tenant('target').sharePointTrusts = []
    for (const trust of world.tenant('source').sharePointTrusts) trust.verification = 'NotEstablishedByPartner'
  },
})
