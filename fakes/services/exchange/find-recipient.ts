import type { Recipient } from '../../tenant/recipient.ts'
import type { Tenant } from '../../tenant/tenant.ts'
import { ambiguous } from './cmdlet-error.ts'
import {
  addressesOf,
  aliasOf,
  displayNameOf,
  entriesOf,
  entryById,
  isKind,
  type RecipientEntry,
  type RecipientKind,
} from './recipient-entry.ts'

/** Where identities were when the index was made: only hints, since routes and behaviours change the state freely. */
const indexes = new WeakMap<Tenant, Map<string, string>>()

const guidShape = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** Compares without regard to case and without making new texts: a scan does it millions of times. `key` is lower case. */
function isAt(value: string, from: number, key: string): boolean {
  if (value.length !== from + key.length) return false
  for (let place = 0; place < key.length; place++) {
    const code = value.charCodeAt(from + place)
    if (code > 127) return value.slice(from).toLowerCase() === key
    if ((code >= 65 && code <= 90 ? code + 32 : code) !== key.charCodeAt(place)) return false
  }
  return true
}

const same = (value: string | null | undefined, key: string): boolean => value !== null && value !== undefined && isAt(value, 0, key)

function hasGuid(recipient: Recipient, key: string): boolean {
  return same(recipient.guid, key) || same(recipient.exchangeGuid, key) || same(recipient.archiveGuid, key)
}

function hasAddress(addresses: readonly string[], key: string): boolean {
  for (const address of addresses) if (isAt(address, 5, key) && isAt(address.slice(0, 5), 0, 'smtp:')) return true
  return false
}

/** Ids, addresses, UPN, legacy DN: at most one recipient has them. `key` is lower case, without `smtp:`. */
function isExact(entry: RecipientEntry, key: string): boolean {
  const { recipient, account } = entry
  if (same(recipient.id, key)) return true
  if (key.includes('@')) return same(account?.userPrincipalName, key) || hasAddress(addressesOf(entry), key)
  return guidShape.test(key) ? hasGuid(recipient, key) : same(recipient.legacyExchangeDN, key)
}

function makeIndex(tenant: Tenant): Map<string, string> {
  const index = new Map<string, string>()
  const put = (key: string | null | undefined, id: string): void => {
    if (key && !index.has(key.toLowerCase())) index.set(key.toLowerCase(), id)
  }
  for (const entry of entriesOf(tenant, 'any')) {
    const { recipient, account } = entry
    for (const key of [
      recipient.guid,
      recipient.exchangeGuid,
      recipient.archiveGuid,
      recipient.legacyExchangeDN,
      account?.userPrincipalName,
    ])
      put(key, recipient.id)
    for (const address of addressesOf(entry)) if (address.slice(0, 5).toLowerCase() === 'smtp:') put(address.slice(5), recipient.id)
  }
  return index
}

/** The state itself, without an entry object for each recipient: this runs for every identity that nobody has. */
function scan(tenant: Tenant, key: string): RecipientEntry | null {
  if (key.includes('@')) {
    for (const accounts of [tenant.accounts, tenant.deletedAccounts])
      for (const account of accounts.values())
        if ((same(account.userPrincipalName, key) || hasAddress(account.proxyAddresses, key)) && tenant.recipients.has(account.id))
          return entryById(tenant, account.id)
    for (const group of tenant.groups.values()) if (group.mailEnabled && same(group.mail, key)) return entryById(tenant, group.id)
    return null
  }
  const isGuid = guidShape.test(key)
  for (const recipient of tenant.recipients.values())
    if (isGuid ? hasGuid(recipient, key) : same(recipient.legacyExchangeDN, key)) return entryById(tenant, recipient.id)
  return null
}

function findExact(tenant: Tenant, key: string): RecipientEntry | null {
  const direct = entryById(tenant, key)
  if (direct) return direct
  let index = indexes.get(tenant)
  if (!index) indexes.set(tenant, (index = makeIndex(tenant)))
  const hinted = index.get(key)
  const entry = hinted === undefined ? null : entryById(tenant, hinted)
  if (entry && isExact(entry, key)) return entry
  const found = scan(tenant, key)
  if (found) index.set(key, found.recipient.id)
  return found
}

function findByName(tenant: Tenant, identity: string, kind: RecipientKind, softDeleted: boolean): RecipientEntry | null {
  const key = identity.toLowerCase()
  const byAlias: RecipientEntry[] = []
  const byName: RecipientEntry[] = []
  for (const entry of entriesOf(tenant, kind, softDeleted)) {
    if (softDeleted && isExact(entry, key)) return entry
    if (same(aliasOf(entry), key)) byAlias.push(entry)
    else if (same(displayNameOf(entry), key)) byName.push(entry)
  }
  const matches = byAlias.length > 0 ? byAlias : byName
  if (matches.length > 1) throw ambiguous(identity)
  return matches[0] ?? null
}

/**
 * Finds a recipient as `-Identity` does: by directory id, Exchange guids, UPN, any SMTP address, legacy DN, then alias, then
 * display name. Null when there is none of that kind; throws when a name is not unique.
 */
export function findRecipient(tenant: Tenant, identity: string, kind: RecipientKind, softDeleted = false): RecipientEntry | null {
  const lower = identity.toLowerCase()
  const key = lower.startsWith('smtp:') ? lower.slice(5) : lower
  const exact = softDeleted ? null : findExact(tenant, key)
  if (exact) return isKind(exact.recipient.type, kind) ? exact : null
  const isName = !key.includes('@') && !guidShape.test(key)
  return isName || softDeleted ? findByName(tenant, key, kind, softDeleted) : null
}
