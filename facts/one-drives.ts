import { z } from 'zod'
import type { SharePointSite } from '../gateways/sharepoint/sites.ts'
import { defineTable } from './define.ts'

const site = z.object({
  url: z.string(),
  /** `Unlock`, `ReadOnly`, `NoAccess` or a newer word; empty when the service did not say. */
  lockState: z.string(),
  /** Bytes, rounded up to megabytes; null when the service did not say. */
  bytes: z.number().nullable(),
  /** Held by a policy or a case; null when the service did not say. */
  held: z.boolean().nullable(),
})

const row = z.object({
  /** UPN of the owner in lower case; `url:…` for a OneDrive without one. */
  owner: z.string(),
  sites: z.array(site),
})

export type OneDriveSite = z.infer<typeof site>
export type OneDrives = z.infer<typeof row>

export default defineTable({
  id: 'oneDrives',
  about: 'Every OneDrive of the tenant by its owner, as the administration of SharePoint lists them.',
  sides: ['source', 'target'],
  freshness: 'holds',
  cost: 'bulk',
  permissions: { sharepoint: ['Sites.FullControl.All'] },
  sources: ['https://learn.microsoft.com/en-us/dotnet/api/microsoft.online.sharepoint.tenantadministration.siteproperties'],
  row,
  key: (drives: OneDrives) => drives.owner,
  async *rows({ gateways }) {
    const byOwner = new Map<string, OneDriveSite[]>()
    for await (const found of gateways.sharepoint.oneDrives()) {
      const owner = found.Owner === '' ? `url:${found.Url.toLowerCase()}` : found.Owner.toLowerCase()
      byOwner.set(owner, [...(byOwner.get(owner) ?? []), siteOf(found)])
    }
    for (const [owner, sites] of byOwner) yield { owner, sites }
  },
})

const siteOf = ({ Url, LockState, StorageUsage, HasHolds }: SharePointSite): OneDriveSite => ({
  url: Url.replace(/\/$/, ''),
  lockState: LockState,
  bytes: StorageUsage === null ? null : StorageUsage * 1_048_576,
  held: HasHolds,
})
