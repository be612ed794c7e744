import type { Account, UserPair } from '../../domain/account.ts'
import { domainOf } from '../../domain/address.ts'

export interface PairProblems {
  /** Rows of which an account was not found. */
  readonly unresolved: readonly string[]
  /** Accounts that more than one row names, by UPN or by object id. */
  readonly twice: readonly string[]
  /** Rows of which an account stands in a domain of the other tenant. */
  readonly elsewhere: readonly string[]
  /** Rows whose object id leads to a source account with another UPN. That a target UPN is final yet is for another check to say. */
  readonly renamed: readonly string[]
}

export interface PairWorld {
  /** Every user of the run: an account may be named again in another batch. */
  readonly users: readonly UserPair[]
  /** UPN of the account that was found, undefined where none was. */
  readonly upnOf: (account: Account) => string | undefined
  /** Verified domains of each side, lower case. */
  readonly domains: Readonly<Record<'source' | 'target', readonly string[]>>
}

const accountsOf = ({ source, target }: UserPair): readonly Account[] => [source, target]
const namesOf = ({ upn, objectId }: Account): string[] => [upn.toLowerCase(), ...(objectId === undefined ? [] : [objectId.toLowerCase()])]

const counted = new WeakMap<readonly UserPair[], ReadonlyMap<string, number>>()

/** How many accounts of the run have each name; counted once, as every batch asks. */
function claimsOf(everybody: readonly UserPair[]): ReadonlyMap<string, number> {
  const known = counted.get(everybody)
  if (known) return known
  const claims = new Map<string, number>()
  for (const user of everybody)
    for (const account of accountsOf(user)) for (const name of namesOf(account)) claims.set(name, (claims.get(name) ?? 0) + 1)
  counted.set(everybody, claims)
  return claims
}

/** What is wrong with how these users pair accounts. An account cannot be of both tenants, so both sides share one space of names. */
export function pairProblems(users: readonly UserPair[], { users: everybody, upnOf, domains }: PairWorld): PairProblems {
  const claims = claimsOf(everybody)
  const isElsewhere = ({ side, upn }: Account): boolean => {
    const domain = domainOf(upn)
    return !domains[side].includes(domain) && domains[side === 'source' ? 'target' : 'source'].includes(domain)
  }
  const all = users.flatMap(accountsOf)
  return {
    unresolved: all
      .filter(account => account.objectId === undefined || upnOf(account) === undefined)
      .map(({ side, upn }) => `${upn} (${side})`),
    twice: all.filter(account => namesOf(account).some(name => (claims.get(name) ?? 0) > 1)).map(({ side, upn }) => `${upn} (${side})`),
    elsewhere: all.filter(isElsewhere).map(({ side, upn }) => `${upn} (${side})`),
    renamed: users.flatMap(({ source }) => {
      const actual = upnOf(source)
      return actual === undefined || actual.toLowerCase() === source.upn.toLowerCase() ? [] : [`${source.upn} is ${actual} (source)`]
    }),
  }
}
