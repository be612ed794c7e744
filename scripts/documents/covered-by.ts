import type { RegisteredCheck } from '../../checks/define.ts'
import { limitations } from '../../data/catalog/limitations.ts'
import { manualRecords } from '../../data/catalog/manual-records.ts'
import { setupItems } from '../../data/catalog/setup-items.ts'
import { testCases } from '../../data/catalog/test-cases.ts'

export type CatalogKind = 'setup' | 'tests' | 'limitations'

export interface CatalogRow {
  readonly id: string
  readonly title: string
  /** Numbered parts of a setup item; empty otherwise. */
  readonly parts: readonly string[]
  readonly checks: readonly string[]
  readonly records: readonly string[]
  /** Why nothing covers it. */
  readonly excuse: string | undefined
}

const listed: Readonly<
  Record<
    CatalogKind,
    readonly { readonly id: string; readonly title: string; readonly steps?: readonly string[]; readonly uncovered?: string }[]
  >
> = {
  setup: setupItems,
  tests: testCases,
  limitations,
}

export const catalogKinds: readonly CatalogKind[] = ['setup', 'tests', 'limitations']

/** Every row of the catalog with what covers it. */
export const catalogRows = (kind: CatalogKind, checks: readonly RegisteredCheck[]): CatalogRow[] =>
  listed[kind].map(({ id, title, steps, uncovered }) => ({
    id,
    title,
    parts: steps ?? [],
    checks: checks.filter(check => (check.covers[kind] ?? []).some(each => each === id)).map(check => check.id),
    records: manualRecords.filter(record => record.covers[kind].some(each => each === id)).map(record => record.id),
    excuse: uncovered,
  }))

export const isCovered = (row: CatalogRow): boolean => row.checks.length + row.records.length > 0
