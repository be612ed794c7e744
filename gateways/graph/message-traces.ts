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
 * Messages of one sender, or of everybody, to one recipient since `from` (ISO 8601 UTC, at most ten days back). The filter knows
 * no `or` and takes one value per property, so answers are compared again here. 100 requests per five minutes.
 */
async function messageTraces(
  graph: GraphReader,
  wanted: { readonly sender?: string; readonly recipient: string; readonly from: string; readonly until: string },
): Promise<MessageTrace[]> {
  const { sender } = wanted
  const filter = [
    ...(sender === undefined ? [] : [`senderAddress%20eq%20${literal(sender)}`]),
    `recipientAddress%20eq%20${literal(wanted.recipient)}`,
    `receivedDateTime%20ge%20${encodeURIComponent(wanted.from)}`,
    `receivedDateTime%20le%20${encodeURIComponent(wanted.until)}`,
  ].join('%20and%20')
  const rows = await allRows(graph, traceSchema, `/admin/exchange/tracing/messageTraces${query({ filter, top: 1000 })}`, {
    budget: 'message-trace',
  })
  return rows.filter(
    row =>
      (sender === undefined || row.senderAddress.toLowerCase() === sender.toLowerCase()) &&
      row.recipientAddress.toLowerCase() === wanted.recipient.toLowerCase(),
  )
}

/** The longest window that one question may have. */
const window = 10 * 86_400_000

/** How many messages each sender sent to one recipient in the ten days before `now`, and how many of them failed. Addresses in lower case. */
export async function sendersTo(
  graph: GraphReader,
  recipient: string,
  now: number,
): Promise<{ from: string; until: string; senders: { address: string; messages: number; failed: number }[] }> {
  const [from, until] = [new Date(now - window).toISOString(), new Date(now).toISOString()]
  const senders = new Map<string, { messages: number; failed: number }>()
  for (const { senderAddress, status } of await messageTraces(graph, { recipient, from, until })) {
    const address = senderAddress.toLowerCase()
    const { messages, failed } = senders.get(address) ?? { messages: 0, failed: 0 }
    senders.set(address, { messages: messages + 1, failed: failed + (status.toLowerCase() === 'failed' ? 1 : 0) })
  }
  return { from, until, senders: [...senders].map(([address, count]) => ({ address, ...count })) }
}
