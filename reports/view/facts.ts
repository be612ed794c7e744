import type { FactRecord, RunRecord } from '../../domain/run-record.ts'
import { count, counted, time } from '../format.ts'

/** What was read, when, and the digest of the stored file. */
export interface FactsView {
  /** What stands for the closed table. */
  readonly summary: string
  readonly rows: readonly {
    readonly ref: string
    readonly failed: boolean
    readonly rows: string
    /** From the oldest to the newest row; empty for what was not read. */
    readonly read: string
    readonly digest: string
    readonly error: string
  }[]
}

const summaryOf = (facts: readonly FactRecord[]): string => {
  const failed = facts.filter(fact => fact.state === 'failed').length
  return `${counted(facts.length, 'fact')}, ${failed === 0 ? 'all of them read' : `${failed} not read`}`
}

const span = (oldest: string | null, newest: string | null): string => {
  const [from, to] = [time(oldest), time(newest)]
  return from === to ? from : `${from} to ${to.slice(0, 10) === from.slice(0, 10) ? to.slice(11) : to}`
}

export const facts = ({ manifest }: RunRecord): FactsView => ({
  summary: summaryOf(manifest.facts),
  rows: manifest.facts.map(fact => ({
    ref: fact.ref,
    failed: fact.state === 'failed',
    rows: count(fact.rows),
    read: fact.state === 'failed' ? '' : span(fact.oldest, fact.newest),
    digest: fact.digest ?? '',
    error: fact.error ? `${fact.error.code}: ${fact.error.sentence}` : fact.state === 'failed' ? 'No cause was recorded.' : '',
  })),
})
