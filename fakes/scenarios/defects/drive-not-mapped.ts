import { defineDefect } from './define.ts'

export default defineDefect({
  id: 'drive-not-mapped',
  title: 'SharePoint has no mapping of the user',
  gate: 'prestage',
  checks: ['onedrive-identity-map'],
  predicts: ['MnAIdentityMapEntryDoesNotExistsForSourceUPN'],
  scope: 'user',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration',
  apply(world, pair) {
    world.tenant('target').sharePointMap.delete(pair.sourceUpn)
  },
})
