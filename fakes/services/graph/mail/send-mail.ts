import { z } from 'zod'
import type { Route } from '../../define.ts'
import { primarySmtp } from '../../../behaviours/transitions/addresses.ts'
import { mailboxOwnerOf } from '../calendar/mailbox-owner.ts'
import { bodyOf } from '../wire/body.ts'
import { graphTable } from '../wire/graph-table.ts'
import { Refusal } from '../wire/refusal.ts'

const people = z.array(z.looseObject({ emailAddress: z.looseObject({ address: z.string() }) })).default([])
const shape = z.object({
  message: z.looseObject({
    subject: z.string().default(''),
    body: z.looseObject({ content: z.string().default('') }).optional(),
    toRecipients: people,
    ccRecipients: people,
    bccRecipients: people,
    internetMessageId: z.string().optional(),
  }),
  saveToSentItems: z.boolean().optional(),
})

/** 202 says accepted, never delivered: https://learn.microsoft.com/graph/api/user-sendmail */
const sendMail: Route = {
  roles: ['Mail.Send'],
  answer: request => {
    const sender = mailboxOwnerOf(request)
    const { message } = bodyOf(request, shape)
    const recipients = [...message.toRecipients, ...message.ccRecipients, ...message.bccRecipients].map(each => each.emailAddress.address)
    if (recipients.length === 0) throw new Refusal(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.')
    const senderAddress = primarySmtp(sender.proxyAddresses) ?? sender.userPrincipalName
    const messageId = message.internetMessageId ?? `<${request.world.random.hex(32).toUpperCase()}@${request.tenant.initialDomain}>`
    const content = { messageId, senderAddress, subject: message.subject, size: 2_000 + (message.body?.content.length ?? 0) }
    for (const address of new Set(recipients.map(each => each.toLowerCase())))
      request.world.emit('mail.sent', { tenant: request.tenant, message: content, address, hop: 1 })
    return { status: 202 }
  },
}

export const sendMailRoutes = graphTable('outlook', { 'POST /users/:id/sendMail': sendMail })
