import type { UserPair } from '../../domain/account.ts'
import type { Recipient } from '../../facts/recipients.ts'

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

const indexes = new WeakMap<readonly UserPair[], ReadonlyMap<string, UserPair>>()

/** Users by the names that Exchange of the source shows for them: UPN and object id. */
function bySourceName(users: readonly UserPair[]): ReadonlyMap<string, UserPair> {
  const known = indexes.get(users)
  if (known) return known
  const index = new Map<string, UserPair>()
  for (const user of users)
    for (const name of [user.source.upn, user.source.objectId ?? '']) if (name !== '') index.set(name.toLowerCase(), user)
  indexes.set(users, index)
  return index
}

/**
 * Rights that users of the run had on a source mailbox and do not have on the target mailbox under their target identities. Delegates
 * outside the run, groups and vanished accounts are not looked at.
 */
export function lostRights(
  before: Rights,
  after: Rights,
  users: readonly UserPair[],
): { readonly right: Right; readonly delegate: UserPair }[] {
  const index = bySourceName(users)
  return rights.flatMap(right => {
    const held = new Set(after[right].map(name => name.trim().toLowerCase()))
    const delegates = new Set(before[right].flatMap(name => index.get(name.trim().toLowerCase()) ?? []))
    return [...delegates]
      .filter(
        ({ target, targetMail }) =>
          ![target.upn, target.objectId ?? '', targetMail].some(name => name !== '' && held.has(name.toLowerCase())),
      )
      .map(delegate => ({ right, delegate }))
  })
}
