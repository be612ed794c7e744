import type { UserPair } from '../../domain/account.ts'
import { addressKey } from '../../domain/identity-keys.ts'
import type { IdentityHolder, IdentityHolders } from '../../facts/deleted-holders.ts'

export interface Holding {
  /** What is held, e.g. an address. */
  readonly what: string
  readonly holder: IdentityHolder
}

/** Everybody who holds one of the addresses, in the order of the addresses. */
export function holdersOf(addresses: readonly string[], find: (key: string) => IdentityHolders | undefined): Holding[] {
  return [...new Set(addresses.map(address => address.trim().toLowerCase()))].flatMap(what =>
    (find(addressKey(what))?.holders ?? []).map(holder => ({ what, holder })),
  )
}

/** Deleted objects are never the account itself, even under its id: they have to be purged or restored. */
export const isSomebodyElse = ({ holder }: Holding, user: UserPair): boolean =>
  isDeleted(holder) || holder.id === '' || holder.id !== user.target.objectId?.toLowerCase()

export const isDeleted = ({ kind }: IdentityHolder): boolean => kind === 'deleted account' || kind === 'soft-deleted recipient'

/** A holder as a sentence part. */
export const describe = ({ name, id, kind }: IdentityHolder): string =>
  `${name === '' ? 'an unnamed object' : name} (${kind}${id === '' ? '' : ` ${id}`})`
