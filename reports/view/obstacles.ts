import type { RunRecord } from '../../domain/run-record.ts'
import { byText, count } from '../format.ts'

/** What stands in the way, and what could not be decided. */
export interface ObstaclesView {
  readonly open: boolean
  readonly reasons: readonly { readonly text: string; readonly check: string }[]
  readonly undecided: readonly { readonly check: string; readonly count: string; readonly found: string; readonly message: string }[]
  readonly failedFacts: readonly { readonly ref: string; readonly code: string; readonly sentence: string }[]
  readonly nothingUndecided: boolean
}

export function obstacles(run: RunRecord): ObstaclesView {
  const ids = new Set(run.checks.map(check => check.id))
  const groups = new Map<string, { check: string; message: string; found: string; subjects: number }>()
  for (const line of run.verdicts) {
    if (line.verdict !== 'undecided') continue
    const key = JSON.stringify([line.check, line.message])
    const group = groups.get(key) ?? { check: line.check, message: line.message, found: line.found, subjects: 0 }
    group.subjects += 1
    groups.set(key, group)
  }
  for (const tally of run.gate.perCheck)
    if (tally.missing > 0)
      groups.set(JSON.stringify([tally.check]), {
        check: tally.check,
        message: 'missing',
        found: 'The ledger holds no verdict.',
        subjects: tally.missing,
      })
  const undecided = [...groups.values()].sort(
    (left, right) => right.subjects - left.subjects || byText(left.check, right.check) || byText(left.message, right.message),
  )
  const failedFacts = run.manifest.facts.flatMap(fact =>
    fact.state === 'failed'
      ? [{ ref: fact.ref, code: fact.error?.code ?? 'unknown', sentence: fact.error?.sentence ?? 'No cause was recorded.' }]
      : [],
  )
  return {
    open: run.gate.decision === 'open',
    reasons: run.gate.reasons.map(text => {
      const id = text.slice(0, Math.max(0, text.indexOf(':')))
      return ids.has(id) ? { check: id, text: text.slice(id.length + 1).trim() } : { check: '', text }
    }),
    undecided: undecided.map(group => ({ ...group, count: count(group.subjects) })),
    failedFacts,
    nothingUndecided: undecided.length === 0 && failedFacts.length === 0,
  }
}
