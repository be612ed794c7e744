import type { Tenant } from '../../tenant/tenant.ts'
import { ambiguous } from './cmdlet-error.ts'
import { addressesOf, aliasOf, displayNameOf, entriesOf, entryById, isKind, type RecipientEntry, type RecipientKind } from './recipient-entry.ts'

/** Where an identity was found last time; only a hint, always verified against the state. */
const hints = new WeakMap<Tenant, Map<string, string>>()
const mostHints = 200_000

function hintsOf(tenant: Tenant): Map<string, string> {
  let known = hints.get(tenant)
  if (!known || known.size > mostHints) hints.set(tenant, (known = new Map()))
  return known
}

const same = (value: string | null, key: string): boolean => value !== null && value.length === key.length && value.toLowerCase() === key

/** Ids and addresses: at most one recipient has them. */
function isExact(entry: RecipientEntry, key: string): boolean {
  const { recipient, account } = entry
  if (same(recipient.id, key) || same(recipient.guid, key) || same(recipient.exchangeGuid, key) || same(recipient.archiveGuid, key)) return true
  if (same(account?.userPrincipalName ?? null, key) || same(recipient.legacyExchangeDN, key)) return true
  const bare = key.startsWith('smtp:') ? key.length : key.length + 5
  for (const address of addressesOf(entry))
    if (address.length === bare && address.slice(0, 5).toLowerCase() === 'smtp:' && address.slice(-key.length).toLowerCase() === key) return true
  return false
}

/**
 * Finds a recipient as `-Identity` does: by directory id, Exchange guids, UPN, any SMTP address, legacy DN, then alias, then
 * display name. Null when there is none of that kind; throws when a display name is not unique.
 */
export function findRecipient(tenant: Tenant, identity: string, kind: RecipientKind, softDeleted = false): RecipientEntry | null {
  const key = identity.toLowerCase()
  const ofKind = (entry: RecipientEntry | null): entry is RecipientEntry => entry !== null && isKind(entry.recipient.type, kind)
  const direct = entryById(tenant, key, softDeleted)
  if (direct) return ofKind(direct) ? direct : null
  const known = hintsOf(tenant)
  const hinted = softDeleted ? undefined : known.get(key)
  const at = hinted === undefined ? null : entryById(tenant, hinted)
  if (at && isExact(at, key)) return ofKind(at) ? at : null
  const byAlias: RecipientEntry[] = []
  const byName: RecipientEntry[] = []
  for (const entry of entriesOf(tenant, 'any', softDeleted)) {
    if (isExact(entry, key)) {
      if (!softDeleted) known.set(key, entry.recipient.id)
      return ofKind(entry) ? entry : null
    }
    if (!ofKind(entry)) continue
    if (same(aliasOf(entry), key)) byAlias.push(entry)
    else if (same(displayNameOf(entry), key)) byName.push(entry)
  }
  const matches = byAlias.length > 0 ? byAlias : byName
  if (matches.length > 1) throw ambiguous(identity)
  return matches[0] ?? null
}
