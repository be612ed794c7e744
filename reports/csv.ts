import type { RunRecord } from '../domain/run-record.ts'
import type { Evidence, LedgerLine } from '../domain/verdict.ts'
import { pieces } from './pieces.ts'
import { visible } from './visible.ts'

/**
 * CSV text with a header, line feeds, and every field quoted. No cell can start a formula: neither at its first character, nor at the places
 * where a spreadsheet that splits at semicolons would begin a cell of its own.
 */
export const csvOf = (header: readonly string[], rows: readonly (readonly string[])[]): string => [header, ...rows].map(rowText).join('')

const rowText = (cells: readonly string[]): string => `${cells.map(cellText).join(',')}\n`

/** Nothing to write out, to quote or to guard: starts with a letter or digit, and holds neither `"` nor `;` nor `|`. Most cells are like this. */
const plain = /^[A-Za-z0-9][ !#-:<-{}~]*$/

const cellText = (text: string): string => (text === '' || plain.test(text) ? `"${text}"` : `"${safeCell(text).replaceAll('"', '""')}"`)

/** Where a spreadsheet would begin a formula: at a cell's start, behind quotes or blanks too, or behind a separator of another locale. */
const formula = /^(?=["\s]*[=+\-@\uff1d\uff0b\uff0d\uff20])|(?<=[;|])(?=["'\s]*[=+\-@\uff1d\uff0b\uff0d\uff20])/g

const safeCell = (text: string): string => visible(text).replace(formula, "'")

const header = [
  'check',
  'scope',
  'subject',
  'verdict',
  'severity',
  'message',
  'found',
  'fix',
  'batch',
  'wave',
  'targetUpn',
  'displayName',
  'facts',
] as const

const factText = (row: Evidence): string => [row.ref, row.key, row.at, row.digest].filter(part => part !== '').join(' ')

/** `results.csv`: one row per line of the ledger, in the ledger's order, in pieces: a large run has half a million. */
export function* resultsCsv(run: RunRecord): Generator<string> {
  const users = new Map(run.users.map(user => [user.key, user]))
  const severities = new Map(run.checks.map(check => [check.id, check.severity]))
  const rowOf = (line: LedgerLine): string => {
    const user = line.scope === 'user' ? users.get(line.subject) : undefined
    const detail = 'facts' in line ? line : undefined
    return rowText([
      line.check,
      line.scope,
      line.subject,
      line.verdict,
      detail?.severity ?? severities.get(line.check) ?? '',
      detail?.message ?? '',
      detail?.found ?? '',
      detail?.fix ?? '',
      user?.batch ?? '',
      user?.wave ?? '',
      user?.targetUpn ?? '',
      user?.displayName ?? '',
      detail?.facts.map(factText).join(' | ') ?? '',
    ])
  }
  yield rowText(header)
  yield* pieces(run.verdicts, lines => lines.map(rowOf).join(''))
}

/** The users that the gate lets through, with the columns of an identity map: the next command takes it as it is. */
export function readyCsv(run: RunRecord): string {
  const ready = new Set(run.gate.eligible)
  return csvOf(
    ['wave', 'batch', 'sourceUpn', 'targetUpn'],
    run.users.filter(user => ready.has(user.key)).map(user => [user.wave, user.batch, user.key, user.targetUpn]),
  )
}

/** The users that the gate holds back, with the columns of an identity map and the reasons. */
export function heldBackCsv(run: RunRecord): string {
  const reasons = new Map(run.gate.heldBack.map(user => [user.subject, user.because]))
  const rows = run.users.flatMap(user => {
    const because = reasons.get(user.key)
    return because ? [[user.wave, user.batch, user.key, user.targetUpn, because.join(', ')]] : []
  })
  return csvOf(['wave', 'batch', 'sourceUpn', 'targetUpn', 'because'], rows)
}
