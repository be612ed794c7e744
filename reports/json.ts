import type { RunRecord } from '../domain/run-record.ts'
import { byText } from './format.ts'
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

const rows = (list: readonly unknown[]): string => (list.length === 0 ? '[]' : `[\n${list.map(text).join(',\n')}\n]`)

/** `results.json`: the run record with stable key order, one row per line, hidden characters as escapes. */
export function resultsJson(run: RunRecord): string {
  return `{
"format": 1,
"manifest": ${text(run.manifest)},
"gate": ${text(run.gate)},
"checks": ${rows(run.checks)},
"users": ${rows(run.users)},
"verdicts": ${rows(run.verdicts)}
}
`
}
