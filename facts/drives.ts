import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  /** Object id of the account, lower case. */
  id: z.string(),
  /** `absent` only when the service said that this user has none; a refusal is no evidence. */
  state: z.enum(['present', 'absent', 'locked', 'refused', 'no-such-user']),
  /** Address of the document library; empty unless present. */
  url: z.string(),
  /** Why the service refused; empty otherwise. */
  code: z.string(),
})

export type DriveRow = z.infer<typeof row>

export default defineTable({
  id: 'drives',
  about: "Whether each of the cohort's accounts has a OneDrive, asked with the app's own token: a person's question would make one.",
  sides: ['source', 'target'],
  freshness: 'holds',
  cost: 'per-user',
  permissions: { graph: ['Files.Read.All', 'Sites.Read.All'] },
  sources: ['https://learn.microsoft.com/en-us/graph/api/drive-get'],
  row,
  key: (drive: DriveRow) => drive.id,
  async *rows({ gateways, accountIds, perUser }) {
    const ids = [...new Set((await accountIds()).values())]
    perUser('whether an account has a OneDrive', ids.length)
    yield* await Promise.all(
      ids.map(async id => {
        const drive = await gateways.graph.drive(id)
        return {
          id: id.toLowerCase(),
          state: drive.state,
          url: drive.state === 'present' ? drive.webUrl : '',
          code: drive.state === 'refused' ? drive.code : '',
        }
      }),
    )
  },
})
