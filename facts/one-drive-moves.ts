import { z } from 'zod'
import { defineTable } from './define.ts'

const move = z.object({
  id: z.string(),
  /** `NotStarted`, `InProgress`, `Success`, `Failed` … as the service says it. */
  state: z.string(),
  error: z.string(),
  /** False for one that only validated; null when the service did not say. */
  contentMoved: z.boolean().nullable(),
  started: z.string().nullable(),
})

const row = z.object({
  /** Source UPN, lower case. */
  sourceUpn: z.string(),
  moves: z.array(move),
})

export type OneDriveMoves = z.infer<typeof row>

export default defineTable({
  id: 'oneDriveMoves',
  about: 'The moves of OneDrives in which the tenant takes part, by the source user; none when OneDrive does not move.',
  sides: ['source'],
  freshness: 'holds',
  cost: 'bulk',
  permissions: { sharepoint: ['Sites.FullControl.All'] },
  sources: ['https://learn.microsoft.com/en-us/powershell/module/sharepoint-online/get-spocrosstenantusercontentmovestate'],
  row,
  key: (moves: OneDriveMoves) => moves.sourceUpn,
  async *rows({ gateways, settings }) {
    if (!settings.workloads.includes('onedrive')) return
    const byUser = new Map<string, OneDriveMoves['moves']>()
    for (const job of await gateways.sharepoint.moveJobs()) {
      const upn = job.UserPrincipalName.toLowerCase()
      const moved = {
        id: job.Id,
        state: job.StateName,
        error: job.ErrorMessage,
        contentMoved: job.IsContentMoved,
        started: job.StartedDateInUtc,
      }
      byUser.set(upn, [...(byUser.get(upn) ?? []), moved])
    }
    for (const [sourceUpn, moves] of byUser) yield { sourceUpn, moves }
  },
})
