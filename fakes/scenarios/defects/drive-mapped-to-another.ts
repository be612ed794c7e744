import { bystanderOf, required } from './sides.ts'
import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'drive-mapped-to-another',
  title: 'SharePoint maps the user to another account',
  gate: 'prestage',
  checks: ['onedrive-identity-map'],
  predicts: ['MnAIdentityMapEntryDoesNotMatchRequest'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  apply(world, pair) {
    required(world.tenant('target').sharePointMap.get(pair.sourceUpn), 'mapping').targetUpn = bystanderOf(world, 'target').userPrincipalName
  },
})
