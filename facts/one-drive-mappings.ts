import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  /** Lower case. */
  sourceUpn: z.string(),
  targetUpn: z.string(),
  targetEmail: z.string(),
})

export type OneDriveMapping = z.infer<typeof row>

export default defineTable({
  id: 'oneDriveMappings',
  about: "What the identity map that was uploaded to the target's SharePoint says of each user; no row for a user whom it does not name.",
  sides: ['target'],
  freshness: 'identifiers',
  cost: 'per-user',
  permissions: { sharepoint: ['Sites.FullControl.All'] },
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration-step4'],
  row,
  key: (mapping: OneDriveMapping) => mapping.sourceUpn,
  async *rows({ gateways, cohort, perUser }) {
    const upns = [...new Set(cohort.users.map(user => user.source.upn.toLowerCase()))]
    perUser('whom the identity map of SharePoint names', upns.length)
    for (const mapping of await gateways.sharepoint.identityMappings(upns))
      if (mapping)
        yield { sourceUpn: mapping.SourceUserKey.toLowerCase(), targetUpn: mapping.TargetUserKey, targetEmail: mapping.TargetUserEmail }
  },
})
