import { z } from 'zod'
import { WavegateError } from '../../domain/errors.ts'
import { graphFailure } from './failure.ts'
import { literal, query, segment } from './odata.ts'
import { allRows } from './paging.ts'
import type { GraphReader } from './reader.ts'

const mailboxSchema = z.object({
  id: z.string(),
  userPrincipalName: z.string(),
  mail: z.string().nullable(),
  proxyAddresses: z.array(z.string()),
})

export interface ProbeMailbox {
  /** Primary address, lower case. */
  readonly primary: string
  /** Every address that mail to this mailbox may have, lower case. */
  readonly addresses: readonly string[]
}

/** The addresses of a mailbox or a MailUser, by its UPN. Errors: `not-found` where no account has the UPN, or the account no address. */
export async function probeMailbox(graph: GraphReader, upn: string): Promise<ProbeMailbox> {
  const path = `/users/${segment(upn)}${query({ select: ['id', 'userPrincipalName', 'mail', 'proxyAddresses'] })}`
  const account = await graph.one(mailboxSchema, path, { perUser: true })
  const primary = account.mail?.toLowerCase()
  if (primary === undefined || primary === '')
    throw new WavegateError(
      'not-found',
      `The account '${upn}' of the ${graph.side}, which is named for probes, has no mail address; name a mailbox or a MailUser.`,
    )
  const proxies = account.proxyAddresses.filter(proxy => /^smtp:/i.test(proxy)).map(proxy => proxy.slice(5).toLowerCase())
  return { primary, addresses: [...new Set([primary, ...proxies])] }
}

/** Sends one plain message as a mailbox and keeps no copy in its sent items (https://learn.microsoft.com/graph/api/user-sendmail). Sent once, whatever happens. */
export async function sendCanary(
  graph: GraphReader,
  canary: { readonly from: string; readonly to: string; readonly subject: string },
): Promise<void> {
  const path = `/users/${segment(canary.from)}/sendMail`
  const body = {
    message: {
      subject: canary.subject,
      body: { contentType: 'text', content: 'Sent by wavegate to prove mail flow between two tenants. Nobody needs to answer it.' },
      toRecipients: [{ emailAddress: { address: canary.to } }],
    },
    saveToSentItems: false,
  }
  const answer = await graph.send({ method: 'POST', path, body, perUser: true })
  if (answer.status !== 202) throw graphFailure(graph.side, 'POST', path, answer)
}

const traceSchema = z.object({
  senderAddress: z.string(),
  recipientAddress: z.string(),
  subject: z.string().nullable(),
  status: z.string(),
})

/** What became of a message for one recipient, as the tenant tells it: `delivered`, `expanded`, `failed`, `pending` … in lower case. */
export interface CanaryTrace {
  readonly recipient: string
  readonly status: string
}

/** Traces of the messages of one sender with exactly this subject; times are ISO 8601 UTC (https://learn.microsoft.com/graph/api/exchangemessagetrace-list). */
export async function canaryTraces(
  graph: GraphReader,
  wanted: { readonly sender: string; readonly subject: string; readonly from: string; readonly until: string },
): Promise<CanaryTrace[]> {
  const filter = [
    `senderAddress%20eq%20${literal(wanted.sender)}`,
    `receivedDateTime%20ge%20${encodeURIComponent(wanted.from)}`,
    `receivedDateTime%20le%20${encodeURIComponent(wanted.until)}`,
  ].join('%20and%20')
  const rows = await allRows(graph, traceSchema, `/admin/exchange/tracing/messageTraces${query({ filter, top: 1000 })}`, {
    budget: 'message-trace',
  })
  return rows
    .filter(row => row.subject === wanted.subject && row.senderAddress.toLowerCase() === wanted.sender.toLowerCase())
    .map(row => ({ recipient: row.recipientAddress.toLowerCase(), status: row.status.toLowerCase() }))
}
