import { domainOf } from '../../domain/address.ts'
import type { Side, UserPair } from '../../domain/account.ts'
import { shownValue } from '../problems.ts'
import type { Problem } from '../problems.ts'
import { columns, requiredColumns } from './columns.ts'
import type { Column } from './columns.ts'
import type { Header } from './header.ts'
import type { Row } from './table.ts'
import { readGuid, readMail, readPlanName, readUpn, readYesNo } from './values.ts'
import type { Reading } from './values.ts'

/** Domains known to belong to one side, in lower case. */
export type KnownDomains = Readonly<Record<Side, readonly string[]>>

// oxlint-disable-next-line no-control-regex -- refusing control characters is the purpose
const controlCharacter = /[\p{Cc}\p{Zl}\p{Zp}]/u

/** One row as a user pair, or every fault of the row. */
export function readRow(
  row: Row,
  header: Header,
  domains: KnownDomains | undefined,
): { readonly user: UserPair | undefined; readonly problems: readonly Problem[] } {
  const shape = shapeProblems(row, header)
  if (shape.length > 0) return { user: undefined, problems: shape }
  const problems: Problem[] = []
  const cell = (column: Column): string => {
    const position = header.positions.get(column)
    return position === undefined ? '' : (row.cells[position] ?? '')
  }
  const report = (column: Column, expected: string, fix: string): undefined => {
    problems.push({ line: row.line, place: column, value: cell(column) === '' ? undefined : shownValue(cell(column)), expected, fix })
    return undefined
  }
  const required = <T>(column: Column, read: (cell: string) => Reading<T>): T | undefined => {
    if (cell(column) === '') return report(column, 'a value', `fill ${column}; it is required in every row`)
    const reading = read(cell(column))
    return 'value' in reading ? reading.value : report(column, reading.expected, reading.fix)
  }
  const optional = <T>(column: Column, read: (cell: string) => Reading<T>): T | undefined =>
    cell(column) === '' ? undefined : required(column, read)
  const upn = (column: Column, side: Side): string | undefined => {
    const value = required(column, readUpn)
    const other = value === undefined ? undefined : sideOf(domainOf(value), domains)
    return other === undefined || other === side
      ? value
      : report(column, `a domain of the ${side} tenant`, `this domain belongs to the ${other}; exchange the columns of this row`)
  }

  const wave = required('wave', readPlanName)
  const batch = required('batch', readPlanName)
  const sourceUpn = upn('sourceUpn', 'source')
  const targetUpn = upn('targetUpn', 'target')
  const sourceId = optional('sourceId', readGuid)
  const targetId = optional('targetId', readGuid)
  const targetMail = optional('targetMail', readMail)
  const pilot = optional('pilot', readYesNo)
  const adGuid = optional('adGuid', readGuid)
  if (sourceUpn !== undefined && sourceUpn.toLowerCase() === targetUpn?.toLowerCase())
    report('targetUpn', 'another account than in sourceUpn', 'give the UPN that the user has in the target')
  if (sourceId !== undefined && sourceId === targetId)
    report('targetId', 'another object id than in sourceId', 'give the object id of the target account')
  if (problems.length > 0 || wave === undefined || batch === undefined || sourceUpn === undefined || targetUpn === undefined)
    return { user: undefined, problems }
  const user: UserPair = {
    key: sourceUpn.toLowerCase(),
    wave,
    batch,
    pilot: pilot ?? false,
    source: { side: 'source', upn: sourceUpn, objectId: sourceId },
    target: { side: 'target', upn: targetUpn, objectId: targetId },
    targetMail: targetMail ?? targetUpn.toLowerCase(),
    adGuid,
  }
  return { user, problems }
}

/** The side that a domain is known to belong to; undefined when to neither or to both. */
function sideOf(domain: string, domains: KnownDomains | undefined): Side | undefined {
  const [source, target] = [domains?.source.includes(domain) ?? false, domains?.target.includes(domain) ?? false]
  if (source === target) return undefined
  return source ? 'source' : 'target'
}

function shapeProblems(row: Row, header: Header): Problem[] {
  const problems: Problem[] = []
  const names = new Map([...header.positions].map(([column, position]) => [position, column]))
  // Excel leaves out the delimiters of empty cells at the end of rows, for groups of rows whose last columns are empty.
  const left = columns.filter(column => (header.positions.get(column) ?? -1) >= row.cells.length)
  const short =
    row.cells.length < header.width && (!row.ended || left.some(column => (requiredColumns as readonly Column[]).includes(column)))
  const beyond = row.cells.slice(header.width).some(value => value !== '')
  if (short || beyond)
    problems.push({
      line: row.line,
      place: '',
      value: undefined,
      expected: `${header.width} values as in the header, but there are ${row.cells.length}`,
      fix: 'look for a missing or additional delimiter; put values that contain one in double quotes',
    })
  for (const [position, value] of row.cells.entries()) {
    const name = names.get(position)
    if (name === undefined && value !== '' && position < header.width && !header.unknown.has(position))
      problems.push({
        line: row.line,
        place: `column ${position + 1}`,
        value: shownValue(value),
        expected: 'nothing, because the column has no name',
        fix: 'name the column or clear the cell',
      })
    if (controlCharacter.test(value))
      problems.push({
        line: row.line,
        place: name ?? `column ${position + 1}`,
        value: shownValue(value),
        expected: 'text without line breaks and control characters',
        fix: 'type the value again',
      })
  }
  return problems
}
