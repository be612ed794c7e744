import { parse } from 'csv-parse/sync'
import type { Problem } from '../problems.ts'
import { columns, unmarkCell } from './columns.ts'

/** One record of the file with the 1-based line on which it starts. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
  /** Whether a line break ends it; a file that was cut off ends without one. */
  readonly ended: boolean
}

export interface Table {
  readonly rows: readonly Row[]
  readonly problems: readonly Problem[]
}

const delimiters = [',', ';', '\t'] as const
/** Longer than any honest record; a lost closing quote shows here instead of swallowing the file. */
const maxRecordCharacters = 65_536

/** Excel writes `sep=;` above the header to tell other copies of itself which delimiter it used. */
const separatorLine = /^"?sep=([^"\n])"?(?:\n|$)/i

const knownNames = new Set<string>(columns.map(name => name.toLowerCase()))

/** The delimiter under which the header names most known columns; a comma when none does. */
function delimiterOf(header: string): string {
  let best: string = delimiters[0]
  let most = 0
  for (const delimiter of delimiters) {
    const known = header.split(delimiter).filter(cell => knownNames.has(cell.replaceAll('"', '').trim().toLowerCase())).length
    if (known > most) [best, most] = [delimiter, known]
  }
  return best
}

const isBlank = (cells: readonly string[]): boolean => cells.every(cell => cell.trim() === '')

const lineBreaks = (text: string): number => text.split('\n').length - 1

/** Splits the text into records. Blank rows carry nothing and are left out; everything else is a row or a problem. */
export function splitTable(text: string): Table {
  const unix = text.replaceAll(/\r\n?/g, '\n')
  const separator = separatorLine.exec(unix)
  const body = separator === null ? unix : unix.slice(separator[0].length)
  const linesBefore = separator === null ? 0 : 1
  const header = body.split('\n').find(line => line.trim() !== '') ?? ''
  const rows: Row[] = []
  const problems: Problem[] = []
  let recordsEnd = 0
  const lastLine = body.endsWith('\n') ? Infinity : lineBreaks(body) + 1
  parse(body, {
    delimiter: separator?.[1] ?? delimiterOf(header),
    record_delimiter: '\n',
    relax_column_count: true,
    max_record_size: maxRecordCharacters,
    skip_records_with_error: true,
    on_record: (record: readonly string[], { lines }) => {
      recordsEnd = lines
      const inside = record.reduce((total, cell) => total + lineBreaks(cell), 0)
      if (!isBlank(record))
        rows.push({ line: lines + linesBefore - inside, cells: record.map(cell => unmarkCell(cell.trim())), ended: lines < lastLine })
      return null
    },
    on_skip: error => {
      // An open quote is noticed at the end of the file; it stands on the line behind the last whole record.
      const line = error?.code === 'CSV_QUOTE_NOT_CLOSED' ? recordsEnd + 1 : Number(error?.['lines'] ?? recordsEnd + 1)
      if (problems.at(-1)?.line !== line + linesBefore) problems.push(quoteProblem(error?.code, line + linesBefore))
      return undefined
    },
  })
  return { rows, problems }
}

function quoteProblem(code: string | undefined, line: number): Problem {
  const fix = 'put the whole value in double quotes and write a double quote inside it twice, or remove the quote'
  const problem = { line, place: '', value: undefined, fix }
  if (code === 'CSV_QUOTE_NOT_CLOSED') return { ...problem, expected: 'a closing quote before the end of the file' }
  if (code === 'CSV_MAX_RECORD_SIZE')
    return { ...problem, expected: `a row of at most ${maxRecordCharacters} characters; a quote may be open above` }
  return { ...problem, expected: 'quotes only around a whole value' }
}
