import { badParameter } from './cmdlet-error.ts'

/** `CSVData` is a byte array: base64 text, the tagged object with `Data`, or a JSON list of numbers. */
export function decodeBytes(name: string, value: unknown): string {
  if (typeof value === 'string') return Buffer.from(value, 'base64').toString('utf8')
  if (Array.isArray(value) && value.every((byte): byte is number => Number.isInteger(byte) && byte >= 0 && byte <= 255))
    return Buffer.from(value).toString('utf8')
  if (typeof value === 'object' && value !== null && 'Data' in value && typeof value.Data === 'string')
    return Buffer.from(value.Data, 'base64').toString('utf8')
  throw badParameter(name, 'Cannot convert value to type "System.Byte[]".')
}

function fields(line: string): string[] {
  const list: string[] = []
  const pattern = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g
  for (const [, quoted, bare] of line.matchAll(pattern))
    list.push(quoted === undefined ? (bare ?? '').trim() : quoted.replaceAll('""', '"'))
  return list
}

/** The addresses of a migration CSV; a column besides `EmailAddress` is refused unless it is allowed. */
export function readMigrationCsv(text: string, allowUnknownColumns: boolean): string[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
  const header = fields(lines[0] ?? '').map(name => name.toLowerCase())
  const column = header.indexOf('emailaddress')
  if (column < 0) throw badParameter('CSVData', 'The CSV file is missing the required column "EmailAddress".')
  const unknown = header.filter(name => name !== 'emailaddress')
  if (unknown.length > 0 && !allowUnknownColumns)
    throw badParameter('CSVData', `The CSV file contains unknown columns: ${unknown.join(', ')}.`)
  return lines
    .slice(1)
    .map(line => fields(line)[column] ?? '')
    .filter(address => address !== '')
}
