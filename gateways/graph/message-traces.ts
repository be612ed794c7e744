import { z } from 'zod'
import { literal, query } from './odata.ts'
import { allRows } from './paging.ts'
import type { GraphReader } from './reader.ts'

const traceSchema = z.object({
  id: z.string(),
  messageId: z.string().nullable(),
  senderAddress: z.string(),
  recipientAddress: z.string(),
  subject: z.string().nullable(),
  receivedDateTime: z.string(),
  status: z.string(),
})
export type MessageTrace = z.output<typeof traceSchema>

/**
 * Messages of one sender to one recipient since `from` (ISO 8601 UTC, at most ten days back). The filter knows
 * no `or` and takes one value per property, so answers are compared again here. 100 requests per five minutes.
 */
export async function messageTraces(
  graph: GraphReader,
  wanted: { readonly sender: string; readonly recipient: string; readonly from: string; readonly until: string },
): Promise<MessageTrace[]> {
  const filter = [
    `senderAddress%20eq%20${literal(wanted.sender)}`,
    `recipientAddress%20eq%20${literal(wanted.recipient)}`,
    `receivedDateTime%20ge%20${encodeURIComponent(wanted.from)}`,
    `receivedDateTime%20le%20${encodeURIComponent(wanted.until)}`,
  ].join('%20and%20')
  const rows = await allRows(graph, traceSchema, `/admin/exchange/tracing/messageTraces${query({ filter, top: 1000 })}`, {
    budget: 'message-trace',
  })
  return rows.filter(
    row =>
      row.senderAddress.toLowerCase() === wanted.sender.toLowerCase() &&
      row.recipientAddress.toLowerCase() === wanted.recipient.toLowerCase(),
  )
}
