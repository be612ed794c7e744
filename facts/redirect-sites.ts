import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  /** Lower case, without a slash at its end. */
  url: z.string(),
  /** UPN of the owner; empty when the service did not say. */
  owner: z.string(),
})

export type RedirectSite = z.infer<typeof row>

export default defineTable({
  id: 'redirectSites',
  about: 'What moves of OneDrives left behind at their old addresses.',
  sides: ['source', 'target'],
  freshness: 'holds',
  cost: 'bulk',
  permissions: { sharepoint: ['Sites.FullControl.All'] },
  sources: ['https://learn.microsoft.com/en-us/microsoft-365/enterprise/cross-tenant-onedrive-migration-step7'],
  row,
  key: (site: RedirectSite) => site.url,
  async *rows({ gateways }) {
    for await (const site of gateways.sharepoint.redirectSites())
      yield { url: site.Url.replace(/\/$/, '').toLowerCase(), owner: site.Owner.toLowerCase() }
  },
})
