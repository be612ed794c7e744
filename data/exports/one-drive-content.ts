import { z } from 'zod'

/** Name of the export of one tenant in the exports folder. */
export const oneDriveContentFile = (tenantId: string): string => `onedrive-content.${tenantId.toLowerCase()}.ndjson`

export const oneDriveContentKind = 'onedrive-content'

/** What lies in one OneDrive, as the exporter writes it. */
export const oneDriveContentShape = z.object({
  /** UPN of the owner. */
  owner: z.string(),
  /** Address of the OneDrive, without the document library. */
  url: z.string(),
  /** Files and folders. */
  items: z.int().nonnegative(),
  /** Characters of the longest decoded path below `url`. */
  longestPath: z.int().nonnegative(),
  /** Files that SharePoint cannot decrypt: permissions defined by users, or double key encryption. */
  protectedFiles: z.int().nonnegative(),
})
