import { z } from 'zod'
import { addressOf, isSmtpProxy, normalizeProxy } from '../domain/address.ts'
import { addressKey, mailboxKey } from '../domain/identity-keys.ts'
import type { TenantGateways } from '../gateways/open.ts'
import { defineTable } from './define.ts'

const holder = z.object({
  /** Entra object id; empty for a recipient without an account. */
  id: z.string(),
  name: z.string(),
  kind: z.enum(['account', 'deleted account', 'recipient', 'soft-deleted recipient']),
})

/** `key` is `address:…` (UPNs too), `anchor:…` or `mailbox:…`: see `domain/identity-keys.ts`. */
export const holdersRow = z.object({ key: z.string(), holders: z.array(holder) })

export type IdentityHolder = z.infer<typeof holder>
export type IdentityHolders = z.infer<typeof holdersRow>

/** Holders by what they hold. */
export class Holdings {
  readonly byKey = new Map<string, IdentityHolder[]>()
  add(kind: IdentityHolder['kind'], id: string | null, name: string | null, keys: readonly string[]): void {
    for (const key of new Set(keys))
      this.byKey.set(key, [...(this.byKey.get(key) ?? []), { id: id?.toLowerCase() ?? '', name: name ?? '', kind }])
  }
}

export const keysOf = (addresses: readonly (string | null)[], proxies: readonly string[]): string[] =>
  [...addresses, ...proxies.map(normalizeProxy).filter(isSmtpProxy).map(addressOf)].flatMap(address =>
    address?.trim() ? [addressKey(address)] : [],
  )

/** Entra puts the object id, without hyphens, before the UPN of a deleted account. */
function upnBeforeDeletion(id: string, upn: string): string {
  const prefix = id.replaceAll('-', '').toLowerCase()
  return upn.toLowerCase().startsWith(prefix) ? upn.slice(prefix.length) : upn
}

/** Adds what deleted users and soft-deleted recipients of the tenant hold. */
export async function addDeleted({ graph, exchange }: Pick<TenantGateways, 'graph' | 'exchange'>, held: Holdings): Promise<void> {
  for await (const user of graph.deletedUsers()) {
    const keys = keysOf([upnBeforeDeletion(user.id, user.userPrincipalName), user.mail], user.proxyAddresses)
    held.add('deleted account', user.id, user.displayName, keys)
  }
  for (const list of [exchange.softDeletedMailboxes(), exchange.softDeletedMailUsers()])
    for await (const gone of list) {
      const mailbox = gone.ExchangeGuid === null ? [] : [mailboxKey(gone.ExchangeGuid)]
      const keys = [...keysOf([gone.UserPrincipalName], gone.EmailAddresses), ...mailbox]
      held.add('soft-deleted recipient', gone.ExternalDirectoryObjectId, gone.DisplayName, keys)
    }
}

export default defineTable({
  id: 'deletedHolders',
  about: 'Which UPN, address or ExchangeGuid deleted users and soft-deleted recipients still hold.',
  sides: ['source'],
  freshness: 'addresses',
  cost: 'bulk',
  permissions: { graph: ['User.Read.All'], exchange: ['Exchange.ManageAsApp'] },
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/directory-deleteditems-list',
    'https://learn.microsoft.com/en-us/powershell/module/exchangepowershell/get-mailbox',
  ],
  row: holdersRow,
  key: (entry: IdentityHolders) => entry.key,
  async *rows({ gateways }) {
    const held = new Holdings()
    await addDeleted(gateways, held)
    for (const [key, holders] of held.byKey) yield { key, holders }
  },
})
