import type { Account } from '../domain/account.ts'

/**
 * What a check sees of a table fact. `row` throws when the row is missing, and the engine turns that into
 * undecided; use `find` only where absence itself is the finding.
 */
export interface Table<Row> {
  row(of: Account | string): Row
  find(of: Account | string): Row | undefined
  all(): Iterable<Row>
  readonly size: number
  /** Why it could not be read; only where the check says that it copes without. */
  readonly unread?: string
}

/** What a check sees of a value fact. */
export interface Value<Content> {
  read(): Content
  readonly unread?: string
}
