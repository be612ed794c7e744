import { z } from 'zod'
import { segment } from './odata.ts'
import type { GraphReader } from './reader.ts'

const tipSchema = z.object({
  emailAddress: z.object({ address: z.string() }),
  deliveryRestricted: z
    .boolean()
    .nullish()
    .transform(value => value ?? null),
  recipientScope: z
    .string()
    .nullish()
    .transform(value => value ?? null),
  error: z
    .object({ code: z.string().nullish(), message: z.string().nullish() })
    .nullish()
    .transform(value => value ?? null),
})
export type MailTip = z.output<typeof tipSchema>

/** What the mailbox `anchor` would be told before it writes to these addresses; nothing is sent. */
export async function mailTips(graph: GraphReader, anchor: string, addresses: readonly string[]): Promise<MailTip[]> {
  const body = { EmailAddresses: addresses, MailTipsOptions: 'deliveryRestriction, recipientScope' }
  return (await graph.ask(z.object({ value: z.array(tipSchema) }), `/users/${segment(anchor)}/getMailTips`, body, { perUser: true })).value
}
