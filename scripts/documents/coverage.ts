import type { RegisteredCheck } from '../../checks/define.ts'
import { codes, page, prose, table } from './markdown.ts'
import { type CatalogKind, type CatalogPart, type CatalogRow, catalogKinds, catalogRows, isCovered, isPartCovered } from './covered-by.ts'

const titles: Readonly<Record<CatalogKind, string>> = { setup: 'Setup items', tests: 'Test cases', limitations: 'Limitations' }

export function coveragePage(checks: readonly RegisteredCheck[]): string {
  const kinds = catalogKinds.map(kind => ({ kind, rows: catalogRows(kind, checks) }))
  const open = kinds.flatMap(({ rows }) => rows.flatMap(openOf))
  return page('Coverage', [
    'Every row of the catalog with the checks and the manual records that cover it, and of setup items every numbered part.',
    `Rows and parts that nothing covers yet: **${open.length}**${open.length > 0 ? ` (${open.join(', ')})` : ''}.`,
    ...kinds.flatMap(({ kind, rows }) => [
      `## ${titles[kind]} (${rows.filter(isCovered).length} of ${rows.length} covered${partsCounted(rows)})`,
      table(
        headerOf(kind),
        rows.map(row => cellsOf(kind, row)),
      ),
    ]),
  ])
}

/** Names of the row and of its parts of which nobody said why nothing covers them. */
function openOf(row: CatalogRow): string[] {
  const parts = row.parts.flatMap((part, at) => (isPartCovered(part) || part.excuse !== undefined ? [] : [`${row.id} part ${at + 1}`]))
  return [...(isCovered(row) || row.excuse !== undefined ? [] : [row.id]), ...parts]
}

function partsCounted(rows: readonly CatalogRow[]): string {
  const parts = rows.flatMap(row => row.parts)
  return parts.length === 0 ? '' : `; ${parts.filter(isPartCovered).length} of ${parts.length} parts`
}

const headerOf = (kind: CatalogKind): string[] =>
  kind === 'setup' ? ['id', 'what', 'parts, and what covers each', 'covers it beside'] : ['id', 'what', 'covered by']

function cellsOf(kind: CatalogKind, row: CatalogRow): string[] {
  if (kind !== 'setup') return [row.id, prose(row.title), coveredBy(row)]
  const parts = row.parts.map((part, at) => `${at + 1}. ${prose(part.text)}: ${partCoveredBy(part)}`).join('<br>')
  const named = new Set(row.parts.flatMap(part => [...part.checks, ...part.questions.map(recordOf)]))
  // manual-records demands the records that are named already.
  const beside = row.checks.filter(id => !named.has(id) && id !== 'manual-records')
  const records = row.records.filter(id => !named.has(id))
  return [row.id, prose(row.title), parts, beside.length + records.length === 0 ? '' : coveredBy({ ...row, checks: beside, records })]
}

const recordOf = (question: string): string => question.slice(0, question.indexOf('/'))

const partCoveredBy = ({ checks, questions, excuse }: CatalogPart): string => byText(checks, questions, excuse)
const coveredBy = ({ checks, records, excuse }: CatalogRow): string => byText(checks, records, excuse)

function byText(checks: readonly string[], byHand: readonly string[], excuse: string | undefined): string {
  const by = [
    checks.length > 0 ? codes(checks) : '',
    byHand.length > 0 ? `by hand: ${codes(byHand)}` : '',
    excuse === undefined ? '' : `excused: ${prose(excuse)}`,
  ].filter(text => text !== '')
  return by.length === 0 ? '**nothing yet**' : by.join('; ')
}
