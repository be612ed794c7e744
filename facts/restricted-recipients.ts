import { z } from 'zod'
import { defineTable } from './define.ts'
import { listMail, mailTo } from './internal-lists.ts'

const row = z.object({
  /** Entra object id of the list, lower case. */
  id: z.string(),
  name: z.string(),
  address: z.string(),
  /** Entra object ids of the accounts that it accepts mail from, members of accepted groups included. */
  accepts: z.array(z.string()),
  /** Names among the accepted senders that stand for no account or group of Entra. */
  unresolved: z.array(z.string()),
  /** Who wrote to it lately; null when the tenant's message traces cannot be read. */
  mail: listMail.nullable(),
})

export type RestrictedRecipient = z.infer<typeof row>

const isGroup = (one: string): boolean => one.startsWith('group ')
const idIn = (one: string): string => one.slice(one.indexOf(' ') + 1)

export default defineTable({
  id: 'restrictedRecipients',
  about: 'Distribution lists that accept mail from some senders only: from whom, and who wrote to them in the last ten days.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: {
    exchange: [['Exchange.ManageAsApp']],
    graph: [['GroupMember.Read.All', 'Group.Read.All'], ['ExchangeMessageTrace.Read.All']],
  },
  sources: [
    'https://learn.microsoft.com/en-us/powershell/module/exchange/set-distributiongroup',
    'https://learn.microsoft.com/en-us/graph/api/exchangemessagetrace-list',
  ],
  row,
  key: (list: RestrictedRecipient) => list.id,
  async *rows({ gateways, now }) {
    const ids = new Map<string, Set<string>>()
    for await (const { Name, ExternalDirectoryObjectId: id, RecipientTypeDetails: type } of gateways.exchange.recipients())
      if (Name !== null && id !== null)
        ids.set(Name.toLowerCase(), (ids.get(Name.toLowerCase()) ?? new Set()).add(`${/group$/i.test(type) ? 'group' : 'account'} ${id}`))
    for await (const list of gateways.exchange.distributionGroups()) {
      const { ExternalDirectoryObjectId: id, AcceptMessagesOnlyFromSendersOrMembers: accepted } = list
      if (id === null || accepted.length === 0) continue
      const found = accepted.map(name => ({ name, of: [...(ids.get(name.toLowerCase()) ?? [])] }))
      const known = found.flatMap(({ of }) => (of.length === 1 ? of : []))
      const members = await Promise.all(known.filter(isGroup).map(async one => gateways.graph.transitiveUserIds(idIn(one))))
      const address = (list.PrimarySmtpAddress ?? '').toLowerCase()
      yield {
        id,
        name: list.DisplayName ?? list.Name ?? id,
        address,
        accepts: [...new Set([...known.filter(one => !isGroup(one)).map(idIn), ...members.flat()])],
        unresolved: found.filter(({ of }) => of.length !== 1).map(({ name }) => name),
        mail: address === '' ? null : await mailTo(gateways, address, now()),
      }
    }
  },
})
