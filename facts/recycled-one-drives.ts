import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  /** Path of the address, lower case, without a slash at its end: `/personal/ada_target_example`. */
  path: z.string(),
  url: z.string(),
})

export type RecycledOneDrive = z.infer<typeof row>

export default defineTable({
  id: 'recycledOneDrives',
  about: 'OneDrives in the recycle bin of SharePoint: each keeps its address until it is deleted for good.',
  sides: ['target'],
  freshness: 'holds',
  cost: 'bulk',
  permissions: { sharepoint: ['Sites.FullControl.All'] },
  sources: ['https://learn.microsoft.com/en-us/sharepoint/delete-site-collection'],
  row,
  key: (drive: RecycledOneDrive) => drive.path,
  async *rows({ gateways }) {
    const seen = new Set<string>()
    for await (const { Url } of gateways.sharepoint.deletedSites()) {
      const path = /\/personal\/[^/]+/i.exec(Url)?.[0].toLowerCase()
      // An address may have been deleted more than once.
      if (path === undefined || seen.has(path)) continue
      seen.add(path)
      yield { path, url: Url.replace(/\/$/, '') }
    }
  },
})
