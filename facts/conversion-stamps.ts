import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  id: z.string(),
  /** When the account was converted to an internal one; null without a stamp. */
  convertedAt: z.string().nullable(),
})

export type ConversionStamp = z.infer<typeof row>

export default defineTable({
  id: 'conversionStamps',
  about: "When the cohort's target accounts were converted to internal ones, as Graph beta shows it.",
  sides: ['target'],
  freshness: 'licenses',
  cost: 'bulk',
  permissions: { graph: ['User.Read.All'] },
  sources: ['https://learn.microsoft.com/en-us/entra/identity/users/convert-external-users-internal'],
  row,
  key: (stamp: ConversionStamp) => stamp.id.toLowerCase(),
  async *rows({ gateways, accountIds }) {
    yield* await gateways.graph.conversionStamps([...(await accountIds()).values()])
  },
})
