import type { Account } from '../domain/account.ts'
import type { Evidence } from '../domain/verdict.ts'

/** One stored row or value as the engine hands it to views; built from the run folder by whoever judges. */
export interface LoadedRow {
  readonly row: unknown
  readonly at: string
  readonly line: string
}

export type LoadedFact =
  | { readonly state: 'table'; readonly rows: ReadonlyMap<string, LoadedRow>; readonly oldest: string; readonly newest: string }
  | { readonly state: 'value'; readonly value: unknown; readonly at: string; readonly digest: string }
  | { readonly state: 'failed'; readonly code: string; readonly sentence: string; readonly at: string }

/** Why a fact cannot be used for a subject; the engine turns it into undecided. */
export class FactUnusable extends Error {
  readonly ref: string
  readonly key: string
  readonly reason: 'missing-row' | 'stale-fact' | 'account-unknown'
  constructor(reason: FactUnusable['reason'], ref: string, key: string, sentence: string) {
    super(sentence)
    this.name = 'FactUnusable'
    this.reason = reason
    this.ref = ref
    this.key = key
  }
}

/** Read although gathering failed, by a check that may do without the fact; the engine turns it into undecided. */
export class FactUnread extends Error {
  readonly ref: string
  readonly code: string
  readonly at: string
  constructor(ref: string, { code, sentence, at }: Extract<LoadedFact, { state: 'failed' }>) {
    super(sentence)
    this.name = 'FactUnread'
    this.ref = ref
    this.code = code
    this.at = at
  }
}

/** What a judgement read, in order, without repetition. */
export interface Reads {
  readonly evidence: Map<string, Evidence>
}

/** Limits of age for one fact: rows outside are stale. ISO 8601 UTC texts, compared as texts. */
export interface AgeLimits {
  readonly oldest: string
  readonly newest: string
}

const keyOf = (of: Account | string, ref: string): string => {
  if (typeof of === 'string') return of.toLowerCase()
  if (of.objectId === undefined)
    throw new FactUnusable(
      'account-unknown',
      ref,
      of.upn.toLowerCase(),
      `No account '${of.upn}' is known in the ${of.side}, so nothing can be read about it.`,
    )
  return of.objectId.toLowerCase()
}

/** A table or value as a check sees it: every read is noted, every stale row refused. */
export function viewOf(ref: string, fact: LoadedFact, limits: AgeLimits, reads: Reads, digestOf: (line: string) => string): object {
  const note = (key: string, at: string, digest: () => string): void => {
    const id = `${ref}\u0000${key}`
    if (!reads.evidence.has(id)) reads.evidence.set(id, new LazyEvidence(ref, key, at, digest))
  }
  const fresh = (at: string, key: string): void => {
    if (at < limits.oldest || at > limits.newest)
      throw new FactUnusable(
        'stale-fact',
        ref,
        key,
        `What was read as ${ref} at ${at} is outside the time that may be judged (${limits.oldest} to ${limits.newest}).`,
      )
  }
  if (fact.state === 'value') {
    const { value, at, digest } = fact
    return {
      read: () => {
        fresh(at, '')
        note('', at, () => digest)
        return value
      },
    }
  }
  if (fact.state === 'failed') {
    const refuse = (): never => {
      throw new FactUnread(ref, fact)
    }
    return {
      unread: fact.sentence,
      row: refuse,
      find: refuse,
      all: refuse,
      read: refuse,
      get size() {
        return refuse()
      },
    }
  }
  const table = fact
  const find = (of: Account | string): unknown => {
    const key = keyOf(of, ref)
    const stored = table.rows.get(key)
    if (stored === undefined) {
      // Absence is what the whole table says, so the table must be fresh.
      if (table.rows.size > 0) fresh(table.oldest, '')
      note(key, table.newest, () => '')
      return undefined
    }
    fresh(stored.at, key)
    note(key, stored.at, () => digestOf(stored.line))
    return stored.row
  }
  return {
    size: table.rows.size,
    find,
    row: (of: Account | string) => {
      const row = find(of)
      if (row === undefined)
        throw new FactUnusable(
          'missing-row',
          ref,
          keyOf(of, ref),
          `The fact ${ref} has no row for '${typeof of === 'string' ? of : of.upn}'.`,
        )
      return row
    },
    *all() {
      if (table.rows.size > 0) {
        fresh(table.oldest, '')
        fresh(table.newest, '')
      }
      note('', table.newest, () => '')
      for (const stored of table.rows.values()) yield stored.row
    },
  }
}

/** Evidence whose digest is calculated when a verdict keeps it: most reads end in a pass, which keeps none. */
class LazyEvidence implements Evidence {
  readonly ref: string
  readonly key: string
  readonly at: string
  readonly #digest: () => string
  constructor(ref: string, key: string, at: string, digest: () => string) {
    this.ref = ref
    this.key = key
    this.at = at
    this.#digest = digest
  }
  get digest(): string {
    return this.#digest()
  }
}
