import { z } from 'zod'
import { addressOf, isSmtpProxy, normalizeProxy } from '../domain/address.ts'
import { WavegateError } from '../domain/errors.ts'
import { addressKey, anchorKey, mailboxKey } from '../domain/identity-keys.ts'
import { defineTable } from './define.ts'

const holder = z.object({
  /** Entra object id; empty for a recipient without an account. */
  id: z.string(),
  name: z.string(),
  kind: z.enum(['account', 'deleted account', 'recipient', 'soft-deleted recipient']),
})

/** `key` is `address:…` (UPNs too), `anchor:…` or `mailbox:…`: see `domain/identity-keys.ts`. */
const row = z.object({ key: z.string(), holders: z.array(holder) })

export type IdentityHolder = z.infer<typeof holder>
export type IdentityHolders = z.infer<typeof row>

const columns = ['id', 'userPrincipalName', 'displayName', 'mail', 'proxyAddresses', 'onPremisesImmutableId'] as const

/** Entra puts the object id, without hyphens, before the UPN of a deleted account. */
const upnBeforeDeletion = (id: string, upn: string): string => upn.replace(new RegExp(`^${id.replaceAll('-', '')}`, 'i'), '')

const keysOf = (addresses: readonly (string | null)[], proxies: readonly string[]): string[] =>
  [...addresses, ...proxies.map(normalizeProxy).filter(isSmtpProxy).map(addressOf)].flatMap(address =>
    address?.trim() ? [addressKey(address)] : [],
  )

export default defineTable({
  id: 'identityHolders',
  about:
    'Who holds a UPN, address, immutable id or ExchangeGuid: everything that the wave wants, that is held twice, or that something deleted still holds.',
  sides: ['target'],
  freshness: 'addresses',
  cost: 'bulk',
  permissions: { graph: ['User.Read.All'], exchange: ['Exchange.ManageAsApp'] },
  sources: [
    'https://learn.microsoft.com/en-us/graph/api/directory-deleteditems-list',
    'https://learn.microsoft.com/en-us/powershell/module/exchangepowershell/get-recipient',
  ],
  row,
  key: (entry: IdentityHolders) => entry.key,
  async *rows({ side, gateways: { graph, exchange }, cohort, accountIds }) {
    const held = new Map<string, IdentityHolder[]>()
    const add = (kind: IdentityHolder['kind'], id: string | null, name: string | null, keys: readonly string[]): void => {
      for (const key of new Set(keys)) {
        const known = held.get(key) ?? []
        held.set(key, known)
        known.push({ id: id?.toLowerCase() ?? '', name: name ?? '', kind })
      }
    }
    // Nothing says how many users a directory has; but one without the accounts of the wave was not listed to its end.
    const unseen = new Set((await accountIds()).values().map(id => id.toLowerCase()))
    for await (const user of graph.allUsers(columns)) {
      unseen.delete(user.id.toLowerCase())
      const anchor = user.onPremisesImmutableId === null ? [] : [anchorKey(user.onPremisesImmutableId)]
      add('account', user.id, user.displayName, [...keysOf([user.userPrincipalName, user.mail], user.proxyAddresses), ...anchor])
    }
    const cut = `The list of all users of the ${side} lacks ${unseen.size} of the wave, so it is not whole; run again.`
    if (unseen.size > 0) throw new WavegateError('answer-truncated', cut)
    for await (const user of graph.deletedUsers()) {
      const keys = keysOf([upnBeforeDeletion(user.id, user.userPrincipalName), user.mail], user.proxyAddresses)
      add('deleted account', user.id, user.displayName, keys)
    }
    for await (const { ExternalDirectoryObjectId: id, Name, EmailAddresses } of exchange.recipients())
      add('recipient', id, Name, keysOf([], EmailAddresses))
    for (const list of [exchange.softDeletedMailboxes(), exchange.softDeletedMailUsers()])
      for await (const gone of list) {
        const mailbox = gone.ExchangeGuid === null ? [] : [mailboxKey(gone.ExchangeGuid)]
        const keys = [...keysOf([gone.UserPrincipalName], gone.EmailAddresses), ...mailbox]
        add('soft-deleted recipient', gone.ExternalDirectoryObjectId, gone.DisplayName, keys)
      }
    const wanted = new Set(cohort.users.flatMap(user => keysOf([user.target.upn, user.targetMail], [])))
    const matters = (holders: readonly IdentityHolder[]): boolean =>
      new Set(holders.map(({ id }) => id)).size > 1 || holders.some(({ kind }) => kind.includes('deleted'))
    for (const [key, holders] of held) if (wanted.has(key) || matters(holders)) yield { key, holders }
  },
})
