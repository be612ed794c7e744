import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'trust-in-wrong-role',
  title: 'The SharePoint trust of the source names the target as the source of moves',
  gate: 'setup',
  checks: ['onedrive-trust'],
  predicts: ['MnATrustWrongCmdletUsage'],
  scope: 'tenants',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration-step2',
  apply(world) {
    for (const trust of world.tenant('source').sharePointTrusts) trust.partnerRole = 'Source'
    for (const reverse of world.tenant('target').sharePointTrusts) reverse.verification = 'NotEstablishedByPartner'
  },
})
