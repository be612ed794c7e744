import { defineBehaviour } from './define.ts'

export default defineBehaviour({
  id: 'identity-map-replaced',
  claim: 'An uploaded identity map of SharePoint replaces the one before it as a whole: whoever is not in it is not mapped any more.',
  evidence: 'documented',
  source: 'https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration-step4',
  on: 'identity-map.uploaded',
  happen(_world, { tenant, mappings }) {
    tenant.sharePointMap.clear()
    for (const mapping of mappings) tenant.sharePointMap.set(mapping.sourceUpn, mapping)
  },
})
