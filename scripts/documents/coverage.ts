import type { RegisteredCheck } from '../../checks/define.ts'
import { codes, page, prose, table } from './markdown.ts'
import { type CatalogKind, type CatalogRow, catalogKinds, catalogRows, isCovered } from './covered-by.ts'

const titles: Readonly<Record<CatalogKind, string>> = { setup: 'Setup items', tests: 'Test cases', limitations: 'Limitations' }

export function coveragePage(checks: readonly RegisteredCheck[]): string {
  const parts = catalogKinds.map(kind => ({ kind, rows: catalogRows(kind, checks) }))
  const open = parts.flatMap(({ rows }) => rows).filter(row => !isCovered(row) && row.excuse === undefined)
  return page('Coverage', [
    'Every row of the catalog with the checks and the manual records that cover it.',
    `Rows that nothing covers yet: **${open.length}**${open.length > 0 ? ` (${open.map(row => row.id).join(', ')})` : ''}.`,
    ...parts.flatMap(({ kind, rows }) => [
      `## ${titles[kind]} (${rows.filter(isCovered).length} of ${rows.length} covered)`,
      table(
        headerOf(kind),
        rows.map(row => cellsOf(kind, row)),
      ),
    ]),
  ])
}

const headerOf = (kind: CatalogKind): string[] => ['id', 'what', ...(kind === 'setup' ? ['parts'] : []), 'covered by']

function cellsOf(kind: CatalogKind, row: CatalogRow): string[] {
  const parts = row.parts.map((part, index) => `${index + 1}. ${prose(part)}`).join('<br>')
  return [row.id, prose(row.title), ...(kind === 'setup' ? [parts] : []), coveredBy(row)]
}

function coveredBy(row: CatalogRow): string {
  const by = [
    row.checks.length > 0 ? codes(row.checks) : '',
    row.records.length > 0 ? `by hand: ${codes(row.records)}` : '',
    row.excuse === undefined ? '' : `excused: ${prose(row.excuse)}`,
  ].filter(text => text !== '')
  return by.length === 0 ? '**nothing yet**' : by.join('; ')
}
