import { shownValue, suggestName } from '../problems.ts'
import type { Problem } from '../problems.ts'
import { columns, requiredColumns } from './columns.ts'
import type { Column } from './columns.ts'
import type { Row } from './table.ts'

/** Where each column stands. Unnamed columns are accepted as long as nothing stands in them: Excel leaves such columns behind. */
export interface Header {
  readonly width: number
  readonly positions: ReadonlyMap<Column, number>
  readonly problems: readonly Problem[]
  /** Where columns stand whose names are not known: what is in them is not looked at. */
  readonly unknown: ReadonlySet<number>
  /** Whether every row can be read nevertheless: only columns that nobody needs are faulty. */
  readonly usable: boolean
}

export function readHeader(row: Row): Header {
  const positions = new Map<Column, number>()
  const problems: Problem[] = []
  const unknown = new Set<number>()
  let usable = true
  const unusable = (problem: Problem): void => {
    usable = false
    problems.push(problem)
  }
  for (const [index, name] of row.cells.entries()) {
    if (name === '') continue
    const column = columns.find(known => known.toLowerCase() === name.toLowerCase())
    if (column === undefined) {
      unknown.add(index)
      problems.push(unknownColumn(row.line, name))
    } else if (positions.has(column)) unusable(duplicateColumn(row.line, column, (positions.get(column) ?? 0) + 1, index + 1))
    else positions.set(column, index)
  }
  for (const column of requiredColumns) if (!positions.has(column)) unusable(missingColumn(row.line, column))
  return { width: row.cells.length, positions, problems, unknown, usable }
}

const unknownColumn = (line: number, name: string): Problem => ({
  line,
  place: 'header',
  value: shownValue(name),
  expected: 'a known column',
  fix: suggestName(name, columns),
})

const duplicateColumn = (line: number, column: Column, first: number, second: number): Problem => ({
  line,
  place: 'header',
  value: shownValue(column),
  expected: `each column once, but it is column ${first} and column ${second}`,
  fix: 'remove or rename one of the two',
})

const missingColumn = (line: number, column: Column): Problem => ({
  line,
  place: 'header',
  value: undefined,
  expected: `a column ${column}`,
  fix: `add ${column} to the header; required are ${requiredColumns.join(', ')}`,
})
