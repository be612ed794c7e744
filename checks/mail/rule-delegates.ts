import type { UserPair } from '../../domain/account.ts'
import type { PlannedUser } from '../../facts/planned-users.ts'
import type { Recipient } from '../../facts/recipients.ts'
import type { Table } from '../../facts/table.ts'
import { hostsMailbox } from './rule-recipient-type.ts'

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

/** A user of the identity map, of any wave, who may work in the mailbox of somebody else. */
export interface Delegate {
  readonly upn: string
  readonly wave: string
  /** By these Exchange of the target may know the user again, lower case. */
  readonly names: ReadonlySet<string>
  /** Whether the rights can be demanded: the user is of this run, or moved with an earlier wave. */
  readonly demanded: boolean
}

/** By what Exchange of the source may call them, lower case. */
export type Delegates = ReadonlyMap<string, Delegate>

type Recipients = Pick<Table<Recipient>, 'all'>

const indexes = new WeakMap<object, Delegates>()
const lower = (name: string): string => name.trim().toLowerCase()
const names = (...all: readonly (string | null | undefined)[]): string[] =>
  all.flatMap(name => (name === null || name === undefined || name.trim() === '' ? [] : [lower(name)]))

/** Made once for a run; `source` and `target` are the recipients of each side, whose names other recipients refer to. */
export function delegatesOf(
  users: readonly UserPair[],
  planned: Pick<Table<PlannedUser>, 'all'>,
  source: Recipients,
  target: Recipients,
): Delegates {
  const known = indexes.get(source)
  if (known) return known
  const [inSource, inTarget] = [finderOf(source), finderOf(target)]
  const ofRun = new Map(users.map(user => [user.key.toLowerCase(), user]))
  const delegates = new Map<string, Delegate>()
  for (const { key, targetUpn, wave } of planned.all()) {
    const user = ofRun.get(key.toLowerCase())
    const from = inSource(names(user?.source.objectId, key))
    const to = inTarget(names(user?.target.objectId, targetUpn))
    const delegate = {
      upn: user?.target.upn ?? targetUpn,
      wave,
      names: new Set(names(targetUpn, user?.target.objectId, user?.targetMail, to?.objectId, to?.name, to?.primarySmtp)),
      demanded: user !== undefined || (to !== undefined && hostsMailbox(to.type)),
    }
    for (const name of names(key, user?.source.objectId, from?.objectId, from?.name)) delegates.set(name, delegate)
  }
  indexes.set(source, delegates)
  return delegates
}

function finderOf(recipients: Recipients): (names: readonly string[]) => Recipient | undefined {
  const known = new Map([...recipients.all()].flatMap(each => names(each.upn, each.objectId).map(name => [name, each] as const)))
  return wanted => wanted.map(name => known.get(name)).find(each => each !== undefined)
}

/**
 * Rights that users of the identity map had on a source mailbox and do not have on the target mailbox under their target identities.
 * Groups, vanished accounts and people outside the map are not looked at.
 */
export function lostRights(before: Rights, after: Rights, delegates: Delegates): { readonly right: Right; readonly delegate: Delegate }[] {
  return rights.flatMap(right => {
    const held = after[right].map(lower)
    const holders = new Set(before[right].flatMap(name => delegates.get(lower(name)) ?? []))
    return [...holders].filter(delegate => !held.some(name => delegate.names.has(name))).map(delegate => ({ right, delegate }))
  })
}
