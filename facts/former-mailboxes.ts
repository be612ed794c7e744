import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  /** Entra object id, lower case. */
  objectId: z.string(),
  /** What the recipient was before, as Exchange says it; `UserMailbox` where data of a former mailbox is still attached. */
  previousType: z.string().nullable(),
})

export type FormerMailbox = z.infer<typeof row>

export default defineTable({
  id: 'formerMailboxes',
  about: "What the recipients of the cohort's accounts were before, one row each.",
  sides: ['target'],
  freshness: 'holds',
  cost: 'bulk',
  permissions: { exchange: ['Exchange.ManageAsApp'] },
  sources: [
    'https://learn.microsoft.com/en-us/powershell/module/exchangepowershell/get-user',
    'https://learn.microsoft.com/en-us/powershell/module/exchangepowershell/set-user',
  ],
  row,
  key: (former: FormerMailbox) => former.objectId,
  async *rows({ gateways, accountIds }) {
    const cohort = new Set((await accountIds()).values().map(id => id.toLowerCase()))
    for await (const { ExternalDirectoryObjectId: id, PreviousRecipientTypeDetails: previousType } of gateways.exchange.users())
      if (id !== null && cohort.has(id.toLowerCase())) yield { objectId: id.toLowerCase(), previousType }
  },
})
