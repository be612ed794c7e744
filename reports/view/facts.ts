import type { RunRecord } from '../../domain/run-record.ts'
import { count, time } from '../format.ts'

/** What was read, when, and the digest of the stored file. */
export interface FactsView {
  readonly rows: readonly {
    readonly ref: string
    readonly failed: boolean
    readonly rows: string
    readonly oldest: string
    readonly newest: string
    readonly digest: string
    readonly error: string
  }[]
}

export const facts = ({ manifest }: RunRecord): FactsView => ({
  rows: manifest.facts.map(fact => ({
    ref: fact.ref,
    failed: fact.state === 'failed',
    rows: count(fact.rows),
    oldest: time(fact.oldest),
    newest: time(fact.newest),
    digest: fact.digest ?? '',
    error: fact.error ? `${fact.error.code}: ${fact.error.sentence}` : fact.state === 'failed' ? 'No cause was recorded.' : '',
  })),
})
