import { z } from 'zod'
import type { Objection } from '../../../behaviours/asking/objection.ts'
import type { Route, RouteRequest } from '../../define.ts'
import { domainOf, primarySmtp } from '../../../behaviours/transitions/addresses.ts'
import { mailboxOwnerOf } from '../calendar/mailbox-owner.ts'
import { findByAddress, groupByAddress } from '../../../tenant/find-account.ts'
import { bodyOf } from '../wire/body.ts'
import { contextOf, graphTable } from '../wire/graph-table.ts'

const shape = z.object({ EmailAddresses: z.array(z.string()).min(1), MailTipsOptions: z.string() })

/** Tips as the anchor mailbox sees them in its own tenant. */
function tipsOf(request: RouteRequest, senderAddress: string, address: string, wants: ReadonlySet<string>): Record<string, unknown> {
  const { world, tenant } = request
  const emailAddress = { name: '', address }
  const group = groupByAddress(tenant, address)
  const account = findByAddress(tenant, address)
  const recipient = account && tenant.recipients.get(account.id)
  const internal = tenant.domains.get(domainOf(address))?.isVerified === true
  if (internal && !group && !recipient)
    return { emailAddress, error: { code: 'ErrorMailRecipientNotFound', message: 'The recipient could not be resolved.' } }
  const mailbox = recipient?.mailbox
  const objections: Objection[] = []
  if (group) world.emit('list.mail-asked', { tenant, group, sender: senderAddress, objections })
  const members = group ? [...group.members].flatMap(id => tenant.accounts.get(id) ?? []) : []
  const external = members.filter(member => tenant.recipients.get(member.id)?.mailbox == null).length
  const tips: Record<string, unknown> = {
    deliveryRestricted: objections.length > 0,
    recipientScope: internal ? 'internal' : 'external',
    mailboxFull: mailbox != null && mailbox.totalItemSize >= mailbox.prohibitSendReceiveQuota,
    isModerated: false,
    externalMemberCount: external,
    totalMemberCount: group ? members.length : 1,
  }
  return { emailAddress, ...Object.fromEntries(Object.entries(tips).filter(([name]) => wants.has(optionOf[name] ?? name))) }
}

/** The option that asks for a tip, where it is named differently. */
const optionOf: Readonly<Record<string, string>> = {
  deliveryRestricted: 'deliveryRestriction',
  mailboxFull: 'mailboxFullStatus',
  isModerated: 'moderationStatus',
}

/** https://learn.microsoft.com/graph/api/user-getmailtips */
const getMailTips: Route = {
  roles: ['Mail.Read', 'Mail.ReadBasic.All', 'Mail.ReadWrite'],
  answer: request => {
    const anchor = mailboxOwnerOf(request)
    const { EmailAddresses, MailTipsOptions } = bodyOf(request, shape)
    const wants = new Set(MailTipsOptions.split(',').map(option => option.trim()))
    const sender = primarySmtp(anchor.proxyAddresses) ?? anchor.userPrincipalName
    const value = EmailAddresses.map(address => tipsOf(request, sender, address, wants))
    return { status: 200, body: { '@odata.context': contextOf(request, 'Collection(microsoft.graph.mailTips)'), value } }
  },
}

export const mailTipRoutes = graphTable('outlook', { 'POST /users/:id/getMailTips': getMailTips })
