import { parse } from 'csv-parse/sync'
import { readUpn } from '../identity-map/values.ts'
import { InputError, type Problem, shownValue } from '../problems.ts'
import { decodeUtf8 } from '../text.ts'

/** A flow, a solution or another thing that several people need together, who then have to move in one wave; or a form with its owners. */
export interface InventoryItem {
  /** Line in the file, from 1. */
  readonly line: number
  /** Free text: `flow`, `solution`, `app` …; `form` for what moves with nobody. */
  readonly kind: string
  readonly name: string
  /** Source UPNs in lower case, each once. */
  readonly users: readonly string[]
}

export const inventoryColumns = ['kind', 'name', 'users'] as const
const header = inventoryColumns.join(',')
const mostRows = 100_000

/**
 * Reads an inventory: CSV, UTF-8, header `kind,name,users`, users separated by semicolons. A file of the header alone says that
 * there are no dependencies. Throws one `InputError` with every faulty row.
 */
export function readInventory(bytes: Uint8Array, file: string): InventoryItem[] {
  const problems: Problem[] = []
  const problem = (line: number | undefined, place: string, value: string | undefined, expected: string, fix: string): void => {
    problems.push({ line, place, value: value === undefined ? undefined : shownValue(value), expected, fix })
  }
  const decoded = decodeUtf8(bytes)
  if ('expected' in decoded) {
    problem(decoded.line, '', undefined, decoded.expected, 'save the file as “CSV UTF-8”')
    throw new InputError('configuration-invalid', file, problems)
  }
  const rows = recordsOf(decoded.text, cause =>
    problem(undefined, '', undefined, `readable CSV, but ${cause}`, 'correct the quotes and commas'),
  )
  const [first, ...rest] = rows
  if (first === undefined || first.fields.map(field => field.trim()).join(',') !== header)
    problem(first?.line ?? 1, '', first?.fields.join(','), `the header ${header}`, `let the first line be: ${header}`)
  if (rest.length > mostRows)
    problem(undefined, '', undefined, `at most ${mostRows} rows, but there are ${rest.length}`, 'split the inventory')
  const items = rest.slice(0, mostRows).map(({ line, fields }): InventoryItem => {
    const [kind = '', name = '', users = ''] = fields.map(field => field.trim())
    const named = [
      ...new Set(
        users
          .split(';')
          .map(user => user.trim().toLowerCase())
          .filter(user => user !== ''),
      ),
    ]
    if (fields.length !== inventoryColumns.length)
      problem(line, '', undefined, `${inventoryColumns.length} fields, but there are ${fields.length}`, 'quote fields with commas')
    if (name === '') problem(line, 'name', name, 'a name', 'name the flow or solution')
    for (const user of named.filter(each => 'expected' in readUpn(each)))
      problem(line, 'users', user, 'source UPNs separated by semicolons', 'write the UPN in the source')
    if (named.length === 0) problem(line, 'users', users, 'at least one user', 'name everybody who needs it')
    return { line, kind, name, users: named }
  })
  if (problems.length > 0) throw new InputError('configuration-invalid', file, problems)
  return items
}

interface RawRow {
  readonly line: number
  readonly fields: readonly string[]
}

function recordsOf(text: string, refuse: (cause: string) => void): RawRow[] {
  try {
    const parsed = parse(text, { bom: true, relaxColumnCount: true, skipEmptyLines: true, info: true }) as unknown as readonly {
      info: { lines: number }
      record: string[]
    }[]
    return parsed.map(({ info, record }) => ({ line: info.lines, fields: record }))
  } catch (error) {
    refuse(error instanceof Error ? error.message : 'it cannot be parsed')
    return []
  }
}
