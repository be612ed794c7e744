import type { UserPair } from '../../domain/account.ts'
import type { Recipient } from '../../facts/recipients.ts'
import type { Table } from '../../facts/table.ts'

export type Right = 'full access' | 'send as' | 'send on behalf'

/** Who holds which right on one mailbox, by the names that Exchange shows. */
export type Rights = Readonly<Record<Right, readonly string[]>>

export const rights: readonly Right[] = ['full access', 'send as', 'send on behalf']

/** Names under which lists of grants may know a recipient, lower case. */
export const namesOf = (recipient: Pick<Recipient, 'objectId' | 'upn' | 'primarySmtp'>): string[] =>
  [recipient.objectId, recipient.upn, recipient.primarySmtp].map(name => name.trim().toLowerCase()).filter(name => name !== '')

/** What the first of several names finds in a list of grants. */
export const grantsOf = (
  names: readonly string[],
  find: (name: string) => { readonly trustees: readonly string[] } | undefined,
): readonly string[] => names.map(find).find(grant => grant !== undefined)?.trustees ?? []

/** Users of the run as delegates: what Exchange of the source may call each, and by what Exchange of the target may know them again. */
export interface Delegates {
  readonly bySourceName: ReadonlyMap<string, UserPair>
  readonly targetNames: ReadonlyMap<string, string>
}

const indexes = new WeakMap<object, Delegates>()

/** Made once for a run; `source` and `target` are the recipients of each side, whose names other recipients refer to. */
export function delegatesOf(
  users: readonly UserPair[],
  source: Pick<Table<Recipient>, 'all'>,
  target: Pick<Table<Recipient>, 'all'>,
): Delegates {
  const known = indexes.get(source)
  if (known) return known
  const ids = new Map(
    users.flatMap(user =>
      [user.source, user.target].flatMap(({ objectId }) => (objectId === undefined ? [] : [[objectId.toLowerCase(), user] as const])),
    ),
  )
  const bySourceName = new Map<string, UserPair>()
  for (const user of users)
    for (const name of [user.source.upn, user.source.objectId ?? '']) if (name !== '') bySourceName.set(name.toLowerCase(), user)
  for (const { objectId, name } of source.all()) {
    const user = ids.get(objectId.toLowerCase())
    if (user && name) bySourceName.set(name.trim().toLowerCase(), user)
  }
  const targetNames = new Map<string, string>()
  for (const { objectId, name } of target.all()) {
    const user = ids.get(objectId.toLowerCase())
    if (user && name) targetNames.set(user.key, name.trim().toLowerCase())
  }
  const made = { bySourceName, targetNames }
  indexes.set(source, made)
  return made
}

/**
 * Rights that users of the run had on a source mailbox and do not have on the target mailbox under their target identities. Delegates
 * outside the run, groups and vanished accounts are not looked at.
 */
export function lostRights(
  before: Rights,
  after: Rights,
  { bySourceName, targetNames }: Delegates,
): { readonly right: Right; readonly delegate: UserPair }[] {
  return rights.flatMap(right => {
    const held = new Set(after[right].map(name => name.trim().toLowerCase()))
    const delegates = new Set(before[right].flatMap(name => bySourceName.get(name.trim().toLowerCase()) ?? []))
    return [...delegates]
      .filter(
        ({ key, target, targetMail }) =>
          ![target.upn, target.objectId ?? '', targetMail, targetNames.get(key) ?? ''].some(
            name => name !== '' && held.has(name.toLowerCase()),
          ),
      )
      .map(delegate => ({ right, delegate }))
  })
}
