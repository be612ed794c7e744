import { z } from 'zod'
import { defineTable } from './define.ts'

const row = z.object({
  /** Lower case. */
  exchangeGuid: z.string(),
  /** `status` as Exchange says it: `Queued`, `InProgress`, `Completed` … */
  requests: z.array(z.object({ status: z.string(), batch: z.string() })),
})

export type MoveRequestRow = z.infer<typeof row>

export default defineTable({
  id: 'moveRequests',
  about: 'Moves of mailboxes between tenants that Exchange knows, by the ExchangeGuid of the mailbox.',
  sides: ['source', 'target'],
  freshness: 'holds',
  cost: 'bulk',
  permissions: { exchange: ['Exchange.ManageAsApp'] },
  sources: ['https://learn.microsoft.com/en-us/powershell/module/exchange/get-moverequest'],
  row,
  key: (request: MoveRequestRow) => request.exchangeGuid,
  async *rows({ gateways }) {
    const requests = new Map<string, MoveRequestRow['requests']>()
    for await (const { ExchangeGuid: guid, Status: status, BatchName } of gateways.exchange.moveRequests())
      if (guid !== null) requests.set(guid, [...(requests.get(guid) ?? []), { status, batch: BatchName ?? '' }])
    for (const [exchangeGuid, found] of requests) yield { exchangeGuid, requests: found }
  },
})
