import type { RegisteredCheck } from '../../checks/define.ts'
import { limitations } from '../../data/catalog/limitations.ts'
import { manualRecords } from '../../data/catalog/manual-records.ts'
import { setupItems } from '../../data/catalog/setup-items.ts'
import { type PartCoverage, setupParts } from '../../data/catalog/setup-parts.ts'
import { testCases } from '../../data/catalog/test-cases.ts'

export type CatalogKind = 'setup' | 'tests' | 'limitations'

/** One numbered part of a setup item. */
export interface CatalogPart {
  readonly text: string
  readonly checks: readonly string[]
  /** `record/question`. */
  readonly questions: readonly string[]
  /** Why nothing covers it. */
  readonly excuse: string | undefined
}

export interface CatalogRow {
  readonly id: string
  readonly title: string
  /** Numbered parts of a setup item; empty otherwise. */
  readonly parts: readonly CatalogPart[]
  readonly checks: readonly string[]
  readonly records: readonly string[]
  /** Why nothing covers it. */
  readonly excuse: string | undefined
}

function withExcuse(coverage: PartCoverage | undefined): Partial<CatalogPart> {
  return coverage !== undefined && 'uncovered' in coverage ? { excuse: coverage.uncovered } : { ...coverage }
}

const listed: Readonly<
  Record<
    CatalogKind,
    readonly { readonly id: string; readonly title: string; readonly parts?: readonly CatalogPart[]; readonly uncovered?: string }[]
  >
> = {
  setup: setupItems.map(item => ({ ...item, parts: partsOf(item) })),
  tests: testCases,
  limitations,
}

function partsOf({ id, steps }: (typeof setupItems)[number]): CatalogPart[] {
  const covering = setupParts[id]
  return steps.map((text, at) => ({ text, checks: [], questions: [], excuse: undefined, ...withExcuse(covering[at]) }))
}

export const catalogKinds: readonly CatalogKind[] = ['setup', 'tests', 'limitations']

/** Every row of the catalog with what covers it. */
export const catalogRows = (kind: CatalogKind, checks: readonly RegisteredCheck[]): CatalogRow[] =>
  listed[kind].map(({ id, title, parts, uncovered }) => ({
    id,
    title,
    parts: parts ?? [],
    checks: checks.filter(check => (check.covers[kind] ?? []).some(each => each === id)).map(check => check.id),
    records: manualRecords.filter(record => record.covers[kind].some(each => each === id)).map(record => record.id),
    excuse: uncovered,
  }))

export const isCovered = (row: CatalogRow): boolean => row.checks.length + row.records.length > 0

export const isPartCovered = (part: CatalogPart): boolean => part.checks.length + part.questions.length > 0
