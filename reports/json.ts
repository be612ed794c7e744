import type { RunRecord } from '../domain/run-record.ts'
import type { LedgerLine } from '../domain/verdict.ts'
import { byText } from './format.ts'
import { pieces } from './pieces.ts'
import { escapedJson } from './visible.ts'

/** Keys that come first, in this order, wherever they occur; all others follow by name. A ledger line keeps the ledger's order. */
const leading = [
  'format',
  'id',
  'check',
  'scope',
  'subject',
  'verdict',
  'severity',
  'message',
  'data',
  'found',
  'fix',
  'facts',
  'ref',
  'key',
  'at',
  'digest',
  'waiver',
]
const rank = new Map(leading.map((key, at) => [key, at]))

const byRank = (left: string, right: string): number =>
  (rank.get(left) ?? leading.length) - (rank.get(right) ?? leading.length) || byText(left, right)

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => byRank(left, right))
      .map(([key, inner]) => [key, ordered(inner)]),
  )
}

const text = (value: unknown): string => escapedJson(JSON.stringify(ordered(value)))

/** Most lines are passes, which have these four keys only. */
const lineText = (line: LedgerLine): string =>
  'facts' in line
    ? text(line)
    : escapedJson(JSON.stringify({ check: line.check, scope: line.scope, subject: line.subject, verdict: line.verdict }))

function* rows<Entry>(list: readonly Entry[], textOf: (entry: Entry) => string = text): Generator<string> {
  if (list.length === 0) return yield '[]'
  yield '[\n'
  yield* pieces(list, (some, first) => `${first ? '' : ',\n'}${some.map(entry => textOf(entry)).join(',\n')}`)
  yield '\n]'
}

/** `results.json`: the run record with stable key order, one row per line, hidden characters as escapes; in pieces. */
export function* resultsJson(run: RunRecord): Generator<string> {
  yield `{\n"format": 1,\n"manifest": ${text(run.manifest)},\n"gate": ${text(run.gate)},\n"checks": `
  yield* rows(run.checks)
  yield ',\n"users": '
  yield* rows(run.users)
  yield ',\n"verdicts": '
  yield* rows(run.verdicts, lineText)
  yield '\n}\n'
}
