import { z } from 'zod'
import { WavegateError } from '../domain/errors.ts'
import type { TenantGateways } from '../gateways/open.ts'
import { defineTable } from './define.ts'

/** Who wrote to a list. */
export const listMail = z.object({
  /** ISO 8601 UTC. */
  from: z.string(),
  until: z.string(),
  /** Address in lower case, messages that it sent to the list, and how many of them were not delivered. */
  senders: z.array(z.object({ address: z.string(), messages: z.int(), failed: z.int() })),
})

export type ListMail = z.infer<typeof listMail>

/** The mail of the last ten days to one list; null when the tenant's message traces cannot be read. */
export async function mailTo({ graph }: Pick<TenantGateways, 'graph'>, recipient: string, now: number): Promise<ListMail | null> {
  try {
    return await graph.sendersTo(recipient, now)
  } catch (error) {
    // Without the permission, or without the service principal of the trace service (8bd644d1-64a1-4d4b-ae52-2e0cbf64e373).
    if (error instanceof WavegateError && ['sign-in-failed', 'permission-missing'].includes(error.code)) return null
    throw error
  }
}

/**
 * More lists than these are not asked about one by one: the traces of a tenant answer 100 questions in five minutes.
 * https://learn.microsoft.com/en-us/graph/api/exchangemessagetrace-list
 */
export const mostTraced = 40

const row = z.object({
  /** Entra object id of the list, lower case. */
  id: z.string(),
  name: z.string(),
  address: z.string(),
  /** Who wrote to it lately; null when the tenant's message traces cannot be read, or when there are too many lists to ask about. */
  mail: listMail.nullable(),
})

export type InternalList = z.infer<typeof row>

export default defineTable({
  id: 'internalLists',
  about: 'Distribution lists that take mail from every internal sender and from nobody else, and who wrote to them in the last ten days.',
  sides: ['source', 'target'],
  freshness: 'tenant',
  cost: 'bulk',
  permissions: { exchange: [['Exchange.ManageAsApp']], graph: [['ExchangeMessageTrace.Read.All']] },
  sources: [
    'https://learn.microsoft.com/en-us/powershell/module/exchange/set-distributiongroup',
    'https://learn.microsoft.com/en-us/graph/api/exchangemessagetrace-list',
  ],
  row,
  key: (list: InternalList) => list.id,
  async *rows({ gateways, now }) {
    const lists: Omit<InternalList, 'mail'>[] = []
    for await (const list of gateways.exchange.distributionGroups()) {
      const { ExternalDirectoryObjectId: id, AcceptMessagesOnlyFromSendersOrMembers: accepted } = list
      if (id === null || !list.RequireSenderAuthenticationEnabled || accepted.length > 0) continue
      lists.push({ id, name: list.DisplayName ?? list.Name ?? id, address: (list.PrimarySmtpAddress ?? '').toLowerCase() })
    }
    for (const list of lists) {
      const asked = list.address !== '' && lists.length <= mostTraced
      yield { ...list, mail: asked ? await mailTo(gateways, list.address, now()) : null }
    }
  },
})
